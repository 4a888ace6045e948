package kz.ustaz.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.assessment.ports.Submissions;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Score;
import kz.ustaz.roster.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the table of attempts for the rooms above. */
@Component
class AttemptFacts implements Submissions {

    private final JdbcClient sql;

    AttemptFacts(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<AttemptSubmitted> of(EnrolmentId enrolment) {
        return sql.sql("""
                        select id, enrolment_id, module_id, quiz_id, quiz_revision, score_num, score_den,
                               score_available, passed, unmarked, handed_in_at
                        from attempt where enrolment_id = ? and handed_in_at is not null order by handed_in_at, id""")
                .param(enrolment.value())
                .query((row, number) -> submitted(row))
                .list();
    }

    @Override
    public List<Open> open(EnrolmentId enrolment) {
        return sql.sql("""
                        select id, module_id, quiz_id from attempt
                        where enrolment_id = ? and state = 'OPEN' order by id desc""")
                .param(enrolment.value())
                .query((row, number) -> new Open(
                        new AttemptId(row.getObject("id", UUID.class)),
                        row.getString("module_id"),
                        row.getString("quiz_id")))
                .list();
    }

    @Override
    public Set<EnrolmentId> enrolments() {
        return sql.sql("select distinct enrolment_id from attempt where handed_in_at is not null")
                .query((row, number) -> new EnrolmentId(row.getObject("enrolment_id", UUID.class)))
                .set();
    }

    private static AttemptSubmitted submitted(ResultSet row) throws SQLException {
        return new AttemptSubmitted(
                new AttemptId(row.getObject("id", UUID.class)),
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                row.getString("module_id"),
                row.getString("quiz_id"),
                row.getObject("quiz_revision", UUID.class),
                new Score(
                        new Fraction(row.getLong("score_num"), row.getLong("score_den")),
                        row.getLong("score_available")),
                row.getBoolean("passed"),
                row.getInt("unmarked"),
                row.getObject("handed_in_at", OffsetDateTime.class).toInstant());
    }
}
