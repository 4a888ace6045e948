package kz.ustaz.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** Which answer was given to whom to mark, and what waits to be given. */
@Repository
class Deals {

    private static final String COLUMNS = "d.id, d.attempt, d.position, a.enrolment_id, a.quiz_id, d.marker, d.alias,"
            + " d.dealt_at, d.returned_at, exists (select 1 from given_mark g where g.dealt = d.id), d.draft";

    private final JdbcOperations sql;

    Deals(JdbcOperations sql) {
        this.sql = sql;
    }

    /** An answer that people have not marked. */
    record Waiting(AttemptId attempt, int position, EnrolmentId enrolment, String quiz) {}

    /** Of some enrolments, the earliest begun first. One query. */
    List<Waiting> waiting(Collection<UUID> enrolments) {
        return sql.query(
                """
                select m.attempt, m.position, a.enrolment_id, a.quiz_id
                from unnest(cast(? as uuid array)) as asked(id) join attempt a on a.enrolment_id = asked.id
                  join attempt_mark m on m.attempt = a.id
                where a.unmarked > 0 and m.state = 'NEEDS_REVIEW' and m.marks > 0 and not exists (
                  select 1 from attempt_mark later
                  where later.attempt = m.attempt and later.position = m.position and later.n > m.n)
                order by m.attempt, m.position""",
                AnyOf.ids(enrolments),
                (row, number) -> new Waiting(
                        new AttemptId(row.getObject(1, UUID.class)),
                        row.getInt(2),
                        new EnrolmentId(row.getObject(3, UUID.class)),
                        row.getString(4)));
    }

    void add(UUID id, AttemptId attempt, int position, PersonId marker, String alias, Instant at) {
        sql.update(
                "insert into dealt_answer (id, attempt, position, marker, alias, dealt_at, draft)"
                        + " values (?, ?, ?, ?, ?, ?, '')",
                id,
                attempt.value(),
                position,
                marker.value(),
                alias,
                at.atOffset(ZoneOffset.UTC));
    }

    Optional<Deal> find(UUID id) {
        return sql
                .query(
                        "select " + COLUMNS + " from dealt_answer d join attempt a on a.id = d.attempt where d.id = ?",
                        (row, number) -> deal(row),
                        id)
                .stream()
                .findFirst();
    }

    /** All that somebody was ever given, the earliest first. One query. */
    List<Deal> of(PersonId marker) {
        return sql.query(
                "select " + COLUMNS + " from dealt_answer d join attempt a on a.id = d.attempt where d.marker = ?"
                        + " order by d.dealt_at, d.id",
                (row, number) -> deal(row),
                marker.value());
    }

    /** One query. */
    List<Deal> of(Collection<UUID> attempts) {
        return sql.query(
                "select " + COLUMNS + " from unnest(cast(? as uuid array)) as asked(id)"
                        + " join dealt_answer d on d.attempt = asked.id join attempt a on a.id = d.attempt"
                        + " order by d.dealt_at, d.id",
                AnyOf.ids(attempts),
                (row, number) -> deal(row));
    }

    void draft(UUID id, String draft) {
        sql.update("update dealt_answer set draft = ? where id = ? and returned_at is null", draft, id);
    }

    void giveBack(UUID id, Instant at) {
        sql.update(
                "update dealt_answer set returned_at = ? where id = ? and returned_at is null",
                at.atOffset(ZoneOffset.UTC),
                id);
    }

    private static Deal deal(ResultSet row) throws SQLException {
        return new Deal(
                row.getObject(1, UUID.class),
                new AttemptId(row.getObject(2, UUID.class)),
                row.getInt(3),
                new EnrolmentId(row.getObject(4, UUID.class)),
                row.getString(5),
                new PersonId(row.getObject(6, UUID.class)),
                row.getString(7),
                row.getObject(8, OffsetDateTime.class).toInstant(),
                row.getObject(9, OffsetDateTime.class) != null,
                row.getBoolean(10),
                row.getString(11));
    }
}
