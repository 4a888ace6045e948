package kz.ustaz.certification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** Appointments of master trainers in the database. Rows are only added. */
@Repository
class MasterBook {

    private static final String COLUMNS =
            "select person, n, kind, ends_on, reason, made_by, made_at from master_step m";

    private final JdbcOperations sql;
    private final Ids ids;

    MasterBook(JdbcOperations sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** The last step of everybody, the latest first. One query. */
    List<MasterStep> last() {
        return sql.query(
                COLUMNS
                        + " where not exists (select 1 from master_step later where later.person = m.person and later.n > m.n)"
                        + " order by made_at desc, id",
                (row, number) -> step(row));
    }

    /** One query. */
    Optional<MasterStep> last(PersonId person) {
        return sql
                .query(
                        COLUMNS + " where person = ? order by n desc fetch first 1 rows only",
                        (row, number) -> step(row),
                        person.value())
                .stream()
                .findFirst();
    }

    void add(MasterStep step) {
        sql.update(
                "insert into master_step (id, person, n, kind, ends_on, reason, made_by, made_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                step.person().value(),
                step.n(),
                step.kind().name(),
                step.until().orElse(null),
                step.reason(),
                step.by().map(PersonId::value).orElse(null),
                step.at().atOffset(ZoneOffset.UTC));
    }

    private static MasterStep step(ResultSet row) throws SQLException {
        return new MasterStep(
                new PersonId(row.getObject(1, UUID.class)),
                row.getInt(2),
                MasterStep.Kind.valueOf(row.getString(3)),
                Optional.ofNullable(row.getObject(4, LocalDate.class)),
                row.getString(5),
                Optional.ofNullable(row.getObject(6, UUID.class)).map(PersonId::new),
                at(row));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject(7, OffsetDateTime.class).toInstant();
    }
}
