package kz.ustaz.question.numeric;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Fields;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Hidden;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Question;
import kz.ustaz.question.Variant;

/** @param tolerance absolute and inclusive, 0 or more @param units those that may be typed behind the number */
record NumericQuestion(Localized text, BigDecimal value, BigDecimal tolerance, Localized unit, Set<String> units)
        implements Question {

    static final String PART = "number";
    static final int LONGEST = 30;
    private static final int LONGEST_UNIT = 20;

    static NumericQuestion read(ItemSource source) {
        Fields structure = source.structure();
        BigDecimal value = structure.number("value");
        BigDecimal tolerance = structure.numberOr("tolerance", BigDecimal.ZERO);
        if (tolerance.signum() < 0) {
            structure.wrong("tolerance", "'tolerance' must be 0 or more, not '" + tolerance + "'.");
            tolerance = BigDecimal.ZERO;
        }
        String common = unit(structure);
        var unit = new TreeMap<String, String>();
        source.texts().forEach((language, fields) -> {
            String own = unit(fields);
            if (!own.isEmpty() || !common.isEmpty()) {
                unit.put(language, own.isEmpty() ? common : own);
            }
        });
        var units = new HashSet<>(unit.values());
        if (!common.isEmpty()) {
            units.add(common);
        }
        return new NumericQuestion(source.text("text"), value, tolerance, new Localized(unit), units);
    }

    private static String unit(Fields fields) {
        String unit = fields.textOr("unit", "");
        if (unit.length() > LONGEST_UNIT) {
            fields.wrong("unit", "'unit' must have at most " + LONGEST_UNIT + " characters.");
        }
        return unit;
    }

    NumericQuestion {
        units = Set.copyOf(units);
    }

    @Override
    public Variant vary(Dice dice) {
        return new Variant(new NumericPrompt(text, unit, tolerance), new Hidden.Nothing());
    }

    @Override
    public boolean accepts(Variant variant, Answer answer) {
        return Set.of(PART).containsAll(answer.parts().keySet()) && answer.isLine(PART, LONGEST);
    }

    @Override
    public Grade mark(Variant variant, Answer answer) {
        if (answer.isEmpty()) {
            return new Grade.Unanswered();
        }
        boolean right = TypedNumber.readings(answer.value(PART), units).stream()
                .anyMatch(number -> number.subtract(value).abs().compareTo(tolerance) <= 0);
        return Grade.of(right ? Fraction.ONE : Fraction.ZERO);
    }

    @Override
    public Optional<String> value(Variant variant, Answer answer) {
        var readings = new TreeSet<>(TypedNumber.readings(answer.value(PART), units));
        return readings.isEmpty()
                ? Optional.empty()
                : Optional.of(readings.stream()
                        .map(number -> number.stripTrailingZeros().toPlainString())
                        .collect(Collectors.joining(" or ")));
    }

    @Override
    public Optional<Fraction> guess() {
        return Optional.of(Fraction.ZERO);
    }

    @Override
    public String summary(Variant variant, Answer answer, String language) {
        String typed = answer.line(PART);
        String shown = unit.in(language);
        return typed.isEmpty() || shown.isEmpty() || typed.endsWith(shown) ? typed : typed + "\u00a0" + shown;
    }
}
