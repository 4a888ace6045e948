package kz.ustaz.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import kz.ustaz.assessment.analysis.Interval;
import kz.ustaz.common.table.Wording;

/** Figures as they are read and as files have them. What cannot be said is a dash on the screen and nothing in a file. */
public final class Figure {

    private static final String NONE = "—";
    private static final int DECIMALS_IN_FILES = 6;

    private Figure() {}

    /** With the language's own comma. @param decimals so many; below 0 for at most so many, and none that are 0 */
    public static String of(OptionalDouble value, int decimals, Locale language) {
        if (value.isEmpty()) {
            return NONE;
        }
        var format = NumberFormat.getInstance(language);
        format.setMaximumFractionDigits(Math.abs(decimals));
        format.setMinimumFractionDigits(Math.max(0, decimals));
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        // no minus before what is rounded to nothing
        double shown = value.getAsDouble();
        double half = 0.5 / Math.pow(10, Math.abs(decimals));
        return format.format(Math.abs(shown) <= half ? 0 : shown).replace('-', '−');
    }

    /** Such as 73 %. @param percent 0–100 */
    public static String percent(OptionalDouble percent, Wording wording) {
        return percent.isEmpty() ? NONE : wording.get("assessment.analysis.percent", of(percent, 0, wording.locale()));
    }

    /** Such as 48 … 89; empty where there is none. */
    public static String range(Optional<Interval> interval, double factor, Locale language) {
        return interval.map(one -> of(OptionalDouble.of(one.low() * factor), 0, language) + " … "
                        + of(OptionalDouble.of(one.high() * factor), 0, language))
                .orElse("");
    }

    /** For a machine: up to six decimals. */
    public static String inFile(OptionalDouble value) {
        if (value.isEmpty()) {
            return "";
        }
        double figure = value.getAsDouble();
        long whole = (long) figure;
        return whole == figure
                ? Long.toString(whole)
                : new BigDecimal(figure)
                        .setScale(DECIMALS_IN_FILES, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
