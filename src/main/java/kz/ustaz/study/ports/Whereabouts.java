package kz.ustaz.study.ports;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.Score;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.ports.LastAct;
import kz.ustaz.study.ModuleState;

/** Where many enrolments stand in a course, for tables of people. */
public interface Whereabouts {

    /** Four queries, however many enrolments and whatever they did. Each that is asked for is answered. */
    Map<EnrolmentId, Stand> of(EditionId edition, Collection<EnrolmentId> enrolments);

    /** What became of one quiz; those who have not handed it in are left out. One query, however many enrolments. */
    Map<EnrolmentId, InQuiz> quiz(String quiz, Collection<EnrolmentId> enrolments);

    /**
     * @param modules in the course's order
     * @param percent of lessons read and required quizzes passed, 0–100, rounded down: 100 is complete
     * @param last thing done in lessons
     * @param progressAt when a lesson was last read to its end or a quiz passed for the first time
     */
    record Stand(List<InModule> modules, int percent, Optional<LastAct> last, Optional<Instant> progressAt) {}

    /**
     * @param best of the required quizzes, summed; empty where none was handed in
     * @param waits whether one of them is not passed while people still mark it
     */
    record InModule(String module, ModuleState state, int done, int all, Optional<Score> best, boolean waits) {}

    /**
     * @param best by the attempt that counts
     * @param passed whether it is passed now
     * @param waits whether it is not passed while people still mark it
     */
    record InQuiz(Score best, boolean passed, boolean waits) {}
}
