package kz.ustaz.quiz;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import kz.ustaz.common.Localized;

/**
 * One revision of a quiz.
 *
 * @param pass percent of all marks, 0–100
 * @param page questions on a page, 1–50
 * @param minutes for an attempt, 1–600; 0 for any time
 * @param attempts allowed for an enrolment; 0 for any number
 * @param items all that may be asked, none retired
 * @param plan what of them an attempt asks
 * @param conduct how it is sat, beyond that
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
        List<Item> items,
        Plan plan,
        Conduct conduct) {

    /** When a question is marked and its key shown. */
    public enum Mode {
        /** After each answer. */
        PRACTICE,
        /** After hand-in. */
        QUIZ,
        /** After hand-in; said to be in earnest. */
        EXAM,
        /** Never: a shelf of the bank, which nobody sits. */
        BANK
    }

    /** What the trainee sees of his attempt afterwards, the most first. */
    public enum Review {
        /** Score, answers, keys and reasons. */
        FULL,
        SCORE,
        /** That it was handed in. */
        NONE;

        public boolean showsMoreThan(Review other) {
            return compareTo(other) < 0;
        }
    }

    /** Without a pass mark, in the whole and in each section, nobody passes or fails it. */
    public boolean measures() {
        return pass == 0 && plan.sections().stream().allMatch(section -> section.pass() == 0);
    }

    /** What is seen after the quiz has closed; never less than {@link #review}. */
    public Review later() {
        return conduct.later().filter(then -> then.showsMoreThan(review)).orElse(review);
    }

    /** The same with other items in the places of its own. */
    public Quiz with(UnaryOperator<Item> change) {
        return new Quiz(
                revision,
                id,
                module,
                title,
                intro,
                mode,
                pass,
                page,
                attempts,
                minutes,
                review,
                items.stream().map(change).toList(),
                plan,
                conduct);
    }

    /** Of an attempt. */
    public long marks() {
        return plan.marks(items);
    }

    /** Questions of an attempt. */
    public int asked() {
        return plan.asked();
    }

    /**
     * What one attempt asks, in order; the same for the same seed and the same {@code used}.
     *
     * @param used authors' ids that a rule may want to come last
     */
    public List<Item> draw(long seed, Set<String> used) {
        return plan.draw(items, seed, used);
    }
}
