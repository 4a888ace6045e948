package kz.ustaz.assessment;

import java.sql.ResultSet;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/**
 * Says what may be seen of a quiz in a run. What is shown only after closing stays on the server until the quiz has closed
 * to everybody, those with a later closing too, and nobody has it open; or until a lead has released it. Asked at each
 * reading: where a lead opens the quiz again, it is hidden again.
 */
@Component
class Phases {

    private final Openings openings;
    private final Releases releases;
    private final Enrolments enrolments;
    private final JdbcOperations sql;
    private final ExamTime time;

    Phases(Openings openings, Releases releases, Enrolments enrolments, JdbcOperations sql, ExamTime time) {
        this.openings = openings;
        this.releases = releases;
        this.enrolments = enrolments;
        this.sql = sql;
        this.time = time;
    }

    /** No query where nothing comes later. */
    Seen of(Quiz quiz, RunId run) {
        if (!quiz.later().showsMoreThan(quiz.review())) {
            return Seen.always(quiz.review());
        }
        if (releases.inForce(run, quiz.id()).isPresent()) {
            return Seen.always(quiz.later());
        }
        var closes = closes(run, quiz.id());
        boolean closed = closes.filter(end -> !time.now().isBefore(end)).isPresent();
        return closed && sitting(run, quiz.id()) == 0
                ? Seen.always(quiz.later())
                : new Seen(quiz.review(), quiz.later(), closes);
    }

    /** When it closes to the last of a run; empty where it does not close to all. */
    Optional<Instant> closes(RunId run, String quiz) {
        return openings.of(run, quiz)
                .closes()
                .map(end -> Stream.concat(Stream.of(end), latest(run, quiz).stream())
                        .max(Instant::compareTo)
                        .orElseThrow());
    }

    private Optional<Instant> latest(RunId run, String quiz) {
        return openings.latestOfPeople(enrolments.people(run).keySet().stream().toList(), quiz);
    }

    /** How many of a run have it open. */
    int sitting(RunId run, String quiz) {
        var ids =
                enrolments.people(run).keySet().stream().map(EnrolmentId::value).toList();
        var counts = sql.query(
                "select count(*) from unnest(cast(? as uuid array)) as asked(id)"
                        + " left join attempt a on a.enrolment_id = asked.id"
                        + " where a.quiz_id = ? and a.state = 'OPEN'",
                statement -> {
                    AnyOf.ids(ids).setValues(statement);
                    statement.setString(2, quiz);
                },
                (ResultSet row, int number) -> row.getInt(1));
        return counts.getFirst();
    }
}
