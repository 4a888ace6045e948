package kz.ustaz.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.RunId;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Which of somebody's attempts he sees the score of by now, and of which the answers too. */
@Component
class SeenAttempts {

    private final JdbcOperations sql;
    private final Quizzes quizzes;
    private final Phases phases;

    SeenAttempts(JdbcOperations sql, Quizzes quizzes, Phases phases) {
        this.sql = sql;
        this.quizzes = quizzes;
        this.phases = phases;
    }

    record Those(List<UUID> score, List<UUID> answers) {}

    private record Sat(UUID attempt, UUID revision, UUID run) {}

    private record Asked(UUID revision, UUID run) {}

    /** One query, and those of {@link Phases} for each quiz of a run that shows more later. */
    Those of(PersonId person) {
        var seen = new HashMap<Asked, Seen>();
        var score = new ArrayList<UUID>();
        var answers = new ArrayList<UUID>();
        for (var one : sat(person)) {
            var now = seen.computeIfAbsent(
                    new Asked(one.revision(), one.run()),
                    asked -> phases.of(quizzes.revision(asked.revision()), new RunId(asked.run())));
            if (now.score()) {
                score.add(one.attempt());
            }
            if (now.answers()) {
                answers.add(one.attempt());
            }
        }
        return new Those(score, answers);
    }

    private List<Sat> sat(PersonId person) {
        return sql.query(
                """
                select a.id, a.quiz_revision, e.run_id from enrolment e join attempt a on a.enrolment_id = e.id
                where e.person_id = ? and a.state = 'HANDED_IN'""",
                (row, _) -> new Sat(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)),
                person.value());
    }
}
