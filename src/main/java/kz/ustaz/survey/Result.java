package kz.ustaz.survey;

import java.util.List;

/**
 * What became of one asking of a form.
 *
 * @param closes whether whoever looks may close it now
 * @param answers how many people answered; 0 unless figures are shown
 * @param figures by question; none unless they are shown
 */
public record Result(Asked asked, Shown shown, boolean closes, int answers, List<Figures> figures) {

    /** How many must have answered without a name before anybody is shown a figure. */
    public static final int FEWEST = 5;

    public enum Shown {
        /** It is not asked yet. */
        BEFORE,
        /** It may still be answered; what was answered so far is shown to nobody. */
        OPEN,
        /** Fewer than {@link #FEWEST} answered. */
        FEW,
        /** Nobody answered yet what is asked with names. */
        NONE,
        FIGURES
    }

    static Result without(Asked asked, Shown shown, boolean closes) {
        return new Result(asked, shown, closes, 0, List.of());
    }
}
