package kz.ustaz.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.RunId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** Everybody's place in the line, in the database. A row is written once and never changed. */
@Repository
class LineBook {

    private static final String COLUMNS = "select person, parent, run_id, generation, path, since from trainer_line";

    private final JdbcOperations sql;

    LineBook(JdbcOperations sql) {
        this.sql = sql;
    }

    /** One query. */
    Optional<LinePlace> find(PersonId person) {
        return sql.query(COLUMNS + " where person = ?", (row, number) -> place(row), person.value()).stream()
                .findFirst();
    }

    /** Parents before their children. One query. */
    List<LinePlace> all() {
        return sql.query(COLUMNS + " order by generation, person", (row, number) -> place(row));
    }

    /** Somebody and all below him, parents before their children. One query. */
    List<LinePlace> branch(LinePlace of) {
        return sql.query(
                COLUMNS + " where path like ? order by generation, person",
                (row, number) -> place(row),
                of.path() + "%");
    }

    void add(LinePlace place) {
        sql.update(
                "insert into trainer_line (person, parent, run_id, generation, path, since) values (?, ?, ?, ?, ?, ?)",
                place.person().value(),
                place.parent().map(PersonId::value).orElse(null),
                place.run().map(RunId::value).orElse(null),
                place.generation(),
                place.path(),
                place.since().atOffset(ZoneOffset.UTC));
    }

    private static LinePlace place(ResultSet row) throws SQLException {
        return new LinePlace(
                new PersonId(row.getObject(1, UUID.class)),
                Optional.ofNullable(row.getObject(2, UUID.class)).map(PersonId::new),
                Optional.ofNullable(row.getObject(3, UUID.class)).map(RunId::new),
                row.getInt(4),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant());
    }
}
