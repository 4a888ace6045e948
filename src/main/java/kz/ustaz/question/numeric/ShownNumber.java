package kz.ustaz.question.numeric;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import kz.ustaz.common.Localized;

/** A number as a language writes it, with its unit. */
final class ShownNumber {

    private static final int DIGITS = 9;

    private ShownNumber() {}

    static String in(Locale language, BigDecimal number, Localized unit) {
        var format = NumberFormat.getNumberInstance(language);
        format.setMaximumFractionDigits(DIGITS);
        String shown = unit.in(language);
        return format.format(number) + (shown.isEmpty() ? "" : "\u00a0" + shown);
    }
}
