package kz.ustaz.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.common.Ids;
import kz.ustaz.roster.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what was read. Writers hold the module's standing ({@link Standings}), so that no two write at once. */
@Repository
class Readings {

    private final JdbcClient sql;
    private final Ids ids;

    Readings(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    List<Reading> of(EnrolmentId enrolment) {
        return sql.sql("select lesson_id, place, opened_at, read_at from reading where enrolment_id = ?")
                .param(enrolment.value())
                .query((row, number) -> reading(row))
                .list();
    }

    Optional<Reading> find(EnrolmentId enrolment, String lesson) {
        return sql.sql(
                        "select lesson_id, place, opened_at, read_at from reading where enrolment_id = ? and lesson_id = ?")
                .params(enrolment.value(), lesson)
                .query((row, number) -> reading(row))
                .optional();
    }

    Set<EnrolmentId> enrolments() {
        return sql.sql("select distinct enrolment_id from reading")
                .query((row, number) -> new EnrolmentId(row.getObject(1, UUID.class)))
                .set();
    }

    void open(EnrolmentId enrolment, String lesson, Instant at) {
        sql.sql("""
                        insert into reading (id, version, enrolment_id, lesson_id, place, opened_at)
                        values (?, 0, ?, ?, '', ?)""")
                .params(ids.next(), enrolment.value(), lesson, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nothing where the lesson was never opened. */
    void remember(EnrolmentId enrolment, String lesson, String place) {
        sql.sql("update reading set place = ?, version = version + 1 where enrolment_id = ? and lesson_id = ?")
                .params(place, enrolment.value(), lesson)
                .update();
    }

    /** The first time counts. Who opens it again begins at the top, and not at the end that he reached. */
    void read(EnrolmentId enrolment, String lesson, Instant at) {
        sql.sql("""
                        update reading set read_at = ?, place = '', version = version + 1
                        where enrolment_id = ? and lesson_id = ? and read_at is null""")
                .params(at.atOffset(ZoneOffset.UTC), enrolment.value(), lesson)
                .update();
    }

    private static Reading reading(ResultSet row) throws SQLException {
        var read = row.getObject("read_at", OffsetDateTime.class);
        return new Reading(
                row.getString("lesson_id"),
                row.getString("place"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                read == null ? null : read.toInstant());
    }
}
