package kz.ustaz.question.numeric;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads numbers as people type them in three languages. */
final class TypedNumber {

    private static final Pattern DECIMAL = Pattern.compile("(?=.*[0-9])([0-9]*|[0-9]{1,3}( [0-9]{3})+)([.,][0-9]*)?");
    private static final Pattern COMMA_GROUPS = Pattern.compile("[1-9][0-9]{0,2}(,[0-9]{3})+(\\.[0-9]*)?");
    private static final Pattern POINT_GROUPS =
            Pattern.compile("[1-9][0-9]{0,2}((\\.[0-9]{3})+,[0-9]*|(\\.[0-9]{3}){2,})");
    private static final String MINUSES = "[\u2010-\u2015\u2212]";

    private TypedNumber() {}

    /**
     * What was meant. One comma before three digits can be read in two ways, {@code 2,400} as in English or as in
     * Russian and Kazakh; both are returned, since nobody is to lose marks for his country's comma.
     *
     * @param units that may stand before or behind
     * @return empty when it is no number, or longer than {@value NumericQuestion#LONGEST} characters
     */
    static Set<BigDecimal> readings(String typed, Collection<String> units) {
        if (typed.length() > NumericQuestion.LONGEST) {
            return Set.of();
        }
        String number = clean(typed);
        for (String unit : units) {
            number = without(number, clean(unit));
        }
        boolean negative = number.startsWith("-");
        if (negative || number.startsWith("+")) {
            number = number.substring(1).strip();
        }
        var found = new LinkedHashSet<BigDecimal>();
        if (DECIMAL.matcher(number).matches()) {
            found.add(decimal(number.replace(" ", "").replace(',', '.'), negative));
        }
        if (COMMA_GROUPS.matcher(number).matches()) {
            found.add(decimal(number.replace(",", ""), negative));
        }
        if (POINT_GROUPS.matcher(number).matches()) {
            found.add(decimal(number.replace(".", "").replace(',', '.'), negative));
        }
        return found;
    }

    private static BigDecimal decimal(String plain, boolean negative) {
        var number = new BigDecimal(plain);
        return negative ? number.negate() : number;
    }

    private static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll(MINUSES, "-")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static String without(String number, String unit) {
        if (unit.isEmpty()) {
            return number;
        }
        return number.endsWith(unit)
                ? number.substring(0, number.length() - unit.length()).strip()
                : number.startsWith(unit) ? number.substring(unit.length()).strip() : number;
    }
}
