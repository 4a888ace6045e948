package kz.ustaz.assessment.ports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ustaz.common.Score;
import kz.ustaz.roster.EnrolmentId;

/** How people did at their first attempts, for reports of what they learned. */
public interface FirstTries {

    /**
     * First attempts at some quizzes that are handed in and of which nothing waits for people to mark it, as they are
     * marked now. One query, however many enrolments, once the revisions are in memory.
     *
     * @param quizzes the authors' ids
     */
    List<Tried> of(Collection<EnrolmentId> enrolments, Set<String> quizzes);

    /** @param quiz the author's id @param objectives by the author's id; what a question was dropped from has nothing of it */
    record Tried(EnrolmentId enrolment, String quiz, Map<String, Score> objectives) {

        public Score total() {
            return objectives.values().stream().reduce(Score.NONE, Score::plus);
        }
    }
}
