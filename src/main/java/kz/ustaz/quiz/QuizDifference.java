package kz.ustaz.quiz;

import kz.ustaz.common.Localized;

/**
 * How a quiz differs from one edition to another.
 *
 * @param title in the later edition, or in the earlier where the later has it no more
 * @param added items that the later asks and the earlier does not
 * @param retired items that the earlier asks and the later does not
 * @param changed items that both ask, and not alike
 */
public record QuizDifference(String quiz, Localized title, Fate fate, long added, long retired, long changed) {

    public enum Fate {
        NEW,
        GONE,
        /** Texts alone: marks before and after can be compared. */
        TEXTS,
        /** What is asked, or how it is marked. */
        MARKS
    }
}
