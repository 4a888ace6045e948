package kz.ustaz.assessment.ports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.ports.LastAct;

/** What many enrolments are doing in their quizzes, for tables of people. */
public interface Activity {

    /** Two queries, however many enrolments. Who never started a quiz is left out. */
    Map<EnrolmentId, Doing> of(Collection<EnrolmentId> enrolments);

    /** @param open attempts that are not handed in */
    record Doing(Optional<LastAct> last, List<Open> open) {}

    /**
     * An attempt in progress.
     *
     * @param quiz the author's id
     * @param answered questions that have an answer now, 0 up to {@code questions}
     */
    record Open(AttemptId attempt, String module, String quiz, int answered, int questions, Instant startedAt) {}
}
