package kz.ustaz.assessment;

import java.util.List;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import kz.ustaz.question.Variant;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.EnrolmentId;

/**
 * What of an attempt never changes.
 *
 * @param variants what it asks, as drawn at its start
 * @param weight characters, for bounding the memory
 */
record Sheet(AttemptId attempt, EnrolmentId enrolment, PersonId person, Quiz quiz, List<Variant> variants, int weight) {

    /** The attempt's part of it. */
    record Head(UUID enrolment, UUID revision) {}

    boolean has(int position) {
        return position >= 0 && position < variants.size();
    }
}
