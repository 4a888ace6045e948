package kz.ustaz.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.common.PersonId;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** The marks that people gave. Rows are added and never changed; of each marker the newest holds. */
@Repository
class GivenMarks {

    /** In the order in which their markers first gave one. */
    private static final String HOLDING = """
            select g.id, g.dealt, d.attempt, d.position, d.marker, g.n, g.levels, g.remark, g.reason, g.given_at
            from unnest(cast(? as uuid array)) as asked(id) join dealt_answer d on d.attempt = asked.id
              join given_mark g on g.dealt = d.id join given_mark f on f.dealt = d.id and f.n = 1
            where not exists (select 1 from given_mark later where later.dealt = g.dealt and later.n > g.n)
            order by d.attempt, d.position, f.given_at, f.id""";

    private final JdbcOperations sql;

    GivenMarks(JdbcOperations sql) {
        this.sql = sql;
    }

    void add(GivenMark mark) {
        sql.update(
                "insert into given_mark (id, dealt, n, levels, remark, reason, given_at) values (?, ?, ?, ?, ?, ?, ?)",
                mark.id(),
                mark.dealt(),
                mark.n(),
                write(mark.levels()),
                mark.remark(),
                mark.reason(),
                mark.at().atOffset(ZoneOffset.UTC));
    }

    /** By position. One query. */
    Map<Integer, List<GivenMark>> of(AttemptId attempt) {
        return of(List.of(attempt.value())).stream().collect(Collectors.groupingBy(GivenMark::position));
    }

    List<GivenMark> of(AttemptId attempt, int position) {
        return of(attempt).getOrDefault(position, List.of());
    }

    /** One query. */
    List<GivenMark> of(Collection<UUID> attempts) {
        return sql.query(HOLDING, AnyOf.ids(attempts), (row, number) -> mark(row));
    }

    private static GivenMark mark(ResultSet row) throws SQLException {
        return new GivenMark(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                new AttemptId(row.getObject(3, UUID.class)),
                row.getInt(4),
                new PersonId(row.getObject(5, UUID.class)),
                row.getInt(6),
                read(row.getString(7)),
                row.getString(8),
                row.getString(9),
                row.getObject(10, OffsetDateTime.class).toInstant());
    }

    private static String write(Map<String, Integer> levels) {
        return levels.entrySet().stream()
                .map(level -> level.getKey() + "=" + level.getValue())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Map<String, Integer> read(String levels) {
        var read = new TreeMap<String, Integer>();
        for (String level : levels.split(" ", -1)) {
            int at = level.indexOf('=');
            read.put(level.substring(0, at), Integer.valueOf(level.substring(at + 1)));
        }
        return read;
    }
}
