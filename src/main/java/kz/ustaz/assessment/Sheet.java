package kz.ustaz.assessment;

import java.util.List;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import kz.ustaz.question.Variant;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.EnrolmentId;

/**
 * What of an attempt never changes.
 *
 * @param items what it asks, in order
 * @param variants of the items, as drawn at its start
 * @param weight characters, for bounding the memory
 */
record Sheet(
        AttemptId attempt,
        EnrolmentId enrolment,
        PersonId person,
        Quiz quiz,
        List<Item> items,
        List<Variant> variants,
        int weight) {

    /** The attempt's part of it. */
    record Head(UUID enrolment, UUID revision) {}

    boolean has(int position) {
        return position >= 0 && position < variants.size();
    }
}
