package kz.ustaz.account;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.ustaz.account.ports.Kept;
import kz.ustaz.account.ports.KeptOfPerson;
import kz.ustaz.common.PersonId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Reads what all rooms keep of a person. */
@Component
class KeptBook {

    private final List<KeptOfPerson> rooms;
    private final JdbcOperations sql;

    KeptBook(List<KeptOfPerson> rooms, JdbcOperations sql) {
        this.rooms = List.copyOf(rooms);
        this.sql = sql;
    }

    /** One kind as a table. @param columns the names that the query gives */
    record Table(Kept kept, List<String> columns, List<List<String>> rows) {}

    List<Kept> all(PersonId person) {
        return rooms.stream().flatMap(room -> room.of(person).stream()).toList();
    }

    /** What there is of each kind. One query, beside what rooms ask to know what he may see. */
    List<KeptLine> lines(PersonId person) {
        var all = all(person);
        String query = IntStream.range(0, all.size())
                .mapToObj(i -> "select " + i + " as n, count(*) as many, min(k.at) as since from (\n"
                        + all.get(i).query() + "\n) k")
                .collect(Collectors.joining("\nunion all\n"));
        var values = all.stream().flatMap(kept -> kept.values().stream()).toList();
        return sql
                .query(
                        "select q.n, q.many, q.since from (\n" + query + "\n) q order by q.n",
                        statement -> fill(statement, values),
                        (row, _) -> line(all.get(row.getInt(1)), row))
                .stream()
                .filter(line -> line.count() > 0)
                .toList();
    }

    private static KeptLine line(Kept kept, ResultSet row) throws SQLException {
        var since = Optional.ofNullable(row.getObject(3, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
        return new KeptLine(kept.kind(), kept.fate(), row.getLong(2), since);
    }

    /** All rows of one kind, the earliest first. */
    Table read(Kept kept) {
        return Objects.requireNonNull(sql.query(
                "select k.* from (\n" + kept.query() + "\n) k order by k.at",
                statement -> fill(statement, kept.values()),
                row -> {
                    var shape = row.getMetaData();
                    var columns = new ArrayList<String>();
                    for (int i = 1; i <= shape.getColumnCount(); i++) {
                        columns.add(shape.getColumnLabel(i).toLowerCase(Locale.ROOT));
                    }
                    var rows = new ArrayList<List<String>>();
                    while (row.next()) {
                        var cells = new ArrayList<String>();
                        for (int i = 1; i <= columns.size(); i++) {
                            cells.add(cell(row, i, shape.getColumnType(i)));
                        }
                        rows.add(cells);
                    }
                    return new Table(kept, columns, rows);
                }));
    }

    private static String cell(ResultSet row, int column, int type) throws SQLException {
        if (type == Types.TIMESTAMP_WITH_TIMEZONE || type == Types.TIMESTAMP) {
            var at = row.getObject(column, OffsetDateTime.class);
            return at == null ? "" : at.toInstant().toString();
        }
        if (type == Types.BOOLEAN || type == Types.BIT) {
            boolean is = row.getBoolean(column);
            return row.wasNull() ? "" : String.valueOf(is);
        }
        String text = row.getString(column);
        return text == null ? "" : text;
    }

    private static void fill(PreparedStatement statement, List<?> values) throws SQLException {
        int gap = 0;
        for (Object value : values) {
            statement.setObject(++gap, value instanceof Collection<?> ids ? array(statement, ids) : value);
        }
    }

    private static Array array(PreparedStatement statement, Collection<?> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }
}
