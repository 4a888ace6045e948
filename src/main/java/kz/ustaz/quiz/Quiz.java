package kz.ustaz.quiz;

import java.util.List;
import java.util.UUID;
import kz.ustaz.common.Localized;

/**
 * One revision of a quiz.
 *
 * @param pass percent of all marks, 0–100
 * @param page questions on a page, 1–50
 * @param minutes for an attempt, 1–600; 0 for any time
 * @param attempts allowed for an enrolment; 0 for any number
 * @param items in asking order, none retired
 */
public record Quiz(
        UUID revision,
        String id,
        String module,
        Localized title,
        Localized intro,
        Mode mode,
        int pass,
        int page,
        int attempts,
        int minutes,
        Review review,
        List<Item> items) {

    /** When a question is marked and its key shown. */
    public enum Mode {
        /** After each answer. */
        PRACTICE,
        /** After hand-in. */
        QUIZ,
        /** After hand-in; said to be in earnest. */
        EXAM
    }

    /** What the trainee sees of his attempt afterwards. */
    public enum Review {
        FULL,
        SCORE
    }

    public long marks() {
        return items.stream().mapToLong(Item::marks).sum();
    }
}
