package kz.ustaz.assessment.ui;

import java.util.Map;
import kz.ustaz.common.Fraction;

/** Marks as they are shown. */
final class Marks {

    private static final Map<Fraction, String> SIGNS = Map.ofEntries(
            Map.entry(new Fraction(1, 2), "½"),
            Map.entry(new Fraction(1, 3), "⅓"),
            Map.entry(new Fraction(2, 3), "⅔"),
            Map.entry(new Fraction(1, 4), "¼"),
            Map.entry(new Fraction(3, 4), "¾"),
            Map.entry(new Fraction(1, 5), "⅕"),
            Map.entry(new Fraction(2, 5), "⅖"),
            Map.entry(new Fraction(3, 5), "⅗"),
            Map.entry(new Fraction(4, 5), "⅘"),
            Map.entry(new Fraction(1, 6), "⅙"),
            Map.entry(new Fraction(5, 6), "⅚"),
            Map.entry(new Fraction(1, 8), "⅛"),
            Map.entry(new Fraction(3, 8), "⅜"),
            Map.entry(new Fraction(5, 8), "⅝"),
            Map.entry(new Fraction(7, 8), "⅞"));

    private Marks() {}

    /** The same below zero too. */
    static String signed(Fraction marks) {
        return marks.numerator() < 0 ? "−" + of(marks.times(-1)) : of(marks);
    }

    /** Exact, as a whole number and a fraction: 6⅔, 2 3/7. @param marks 0 or more */
    static String of(Fraction marks) {
        long whole = marks.numerator() / marks.denominator();
        var rest = new Fraction(marks.numerator() % marks.denominator(), marks.denominator());
        if (rest.isZero()) {
            return Long.toString(whole);
        }
        String sign = SIGNS.get(rest);
        if (whole == 0) {
            return sign != null ? sign : rest.toString();
        }
        return sign != null ? whole + sign : whole + "\u00a0" + rest;
    }
}
