package kz.ustaz.assessment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.ports.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Starts, answers, marks in passing and hand-ins, all but a start of which are steps; what was marked again, marks that people
 * gave, and what was opened again.
 */
@Component
class AttemptChanges implements Changes {

    private final JdbcClient sql;

    AttemptChanges(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Change> since(Instant from) {
        var moment = from.atOffset(ZoneOffset.UTC);
        return sql.sql("""
                        select a.enrolment_id, s.id as fact, s.received_at as at_time
                        from attempt_step s join attempt a on a.id = s.attempt where s.received_at >= ?
                        union all
                        select enrolment_id, id, started_at from attempt where started_at >= ?
                        union all
                        select a.enrolment_id, o.id, o.set_at
                        from attempt_reopening o join attempt a on a.id = o.attempt where o.set_at >= ?
                        union all
                        select a.enrolment_id, m.id, r.set_at
                        from regrade r join attempt_mark m on m.regrade = r.id join attempt a on a.id = m.attempt
                        where r.set_at >= ?
                        union all
                        select a.enrolment_id, g.id, g.given_at
                        from given_mark g join dealt_answer d on d.id = g.dealt join attempt a on a.id = d.attempt
                        where g.given_at >= ?""")
                .params(moment, moment, moment, moment, moment)
                .query((row, number) -> new Change(
                        new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                        row.getObject("fact", UUID.class),
                        row.getObject("at_time", OffsetDateTime.class).toInstant()))
                .list();
    }
}
