package kz.ustaz.assessment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Prompt;
import kz.ustaz.quiz.Plan;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.EnrolmentId;

/**
 * An open attempt as its trainee sees it: nothing in it decides a mark.
 *
 * @param version rises with every stored step
 * @param page questions on a page
 * @param left of its time; empty where it has no end
 * @param certainty whether each answer is asked with how sure its trainee is
 * @param paused whether its clock stands still
 * @param place the question the trainee was last at, from 0
 * @param plan with the sections
 * @param reach what can be answered now
 */
public record Sitting(
        AttemptId attempt,
        EnrolmentId enrolment,
        String quiz,
        Localized title,
        Quiz.Mode mode,
        long version,
        int page,
        int place,
        Optional<Duration> left,
        boolean paused,
        Plan plan,
        Plan.Reach reach,
        List<Slot> slots,
        boolean certainty) {

    /** Stands for a question out of reach: what it asks is not told. */
    private record Withheld() implements Prompt {
        @Override
        public Localized text() {
            return Localized.EMPTY;
        }
    }

    static final Prompt WITHHELD = new Withheld();

    /**
     * One question.
     *
     * @param position in the attempt, from 0
     * @param kind its name in the list of kinds
     * @param marks available
     * @param answer the one in force
     * @param flagged marked by the trainee to come back to
     * @param answered whether the answer in force says anything
     * @param sure how sure he is of it; empty where he did not say
     * @param hint whether there is one to be asked for
     */
    public record Slot(
            int position,
            String kind,
            int marks,
            Prompt prompt,
            Answer answer,
            boolean flagged,
            boolean answered,
            Optional<Certainty> sure,
            boolean hint) {}
}
