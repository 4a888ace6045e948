package kz.ustaz.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.assessment.ports.Submissions;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Score;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the table of attempts for the rooms above. */
@Component
class AttemptFacts implements Submissions {

    private final JdbcClient sql;
    private final Quizzes quizzes;
    private final Enrolments enrolments;
    private final Phases phases;

    AttemptFacts(JdbcClient sql, Quizzes quizzes, Enrolments enrolments, Phases phases) {
        this.sql = sql;
        this.quizzes = quizzes;
        this.enrolments = enrolments;
        this.phases = phases;
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

    @Override
    public Set<String> hidden(EnrolmentId enrolment) {
        var run = enrolments.get(enrolment).run().id();
        return sql
                .sql("select distinct quiz_revision from attempt where enrolment_id = ? and handed_in_at is not null")
                .param(enrolment.value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .set()
                .stream()
                .map(quizzes::revision)
                .filter(quiz -> quiz.review() == Quiz.Review.NONE)
                .filter(quiz -> !phases.of(quiz, run).score())
                .map(Quiz::id)
                .collect(Collectors.toSet());
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
