package kz.ustaz.study;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.ports.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lessons opened and read, and questions of a lesson answered. */
@Component
class StudyChanges implements Changes {

    private final JdbcClient sql;

    StudyChanges(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Change> since(Instant from) {
        var moment = from.atOffset(ZoneOffset.UTC);
        return sql.sql("""
                        select enrolment_id, id, opened_at as at_time from reading where opened_at >= ?
                        union all
                        select enrolment_id, id, read_at from reading where read_at >= ?
                        union all
                        select enrolment_id, id, answered_at from check_answer where answered_at >= ?""")
                .params(moment, moment, moment)
                .query((row, number) -> new Change(
                        new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                        row.getObject("id", UUID.class),
                        row.getObject("at_time", OffsetDateTime.class).toInstant()))
                .list();
    }
}
