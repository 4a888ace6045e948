package kz.ustaz.quiz;

import java.util.Optional;
import kz.ustaz.common.Localized;

/**
 * How a quiz is sat, beyond its marks and time.
 *
 * @param pause minutes from handing in to the start of the next attempt, 0–10,080 (a week); 0 for none
 * @param counts which of several attempts is the result
 * @param honour what a trainee confirms before each start, Markdown; empty where nothing is to be confirmed
 * @param certainty whether each answer is asked with how sure its trainee is
 * @param later what is seen after the quiz has closed to everybody of a run; empty: what is seen after handing in
 */
public record Conduct(int pause, Counts counts, Localized honour, boolean certainty, Optional<Quiz.Review> later) {

    /** Where a quiz says nothing of it. */
    public static final Conduct PLAIN = new Conduct(0, Counts.BEST, Localized.EMPTY, false, Optional.empty());

    static final int LONGEST_PAUSE = 7 * 24 * 60;

    /** Which of several attempts is the result. */
    public enum Counts {
        BEST,
        LAST,
        FIRST,
        /** The mean of their shares of marks, exact. */
        AVERAGE
    }
}
