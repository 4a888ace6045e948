package kz.ustaz.assessment.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * Marks as data sets are published: a heading, then a line for each attempt with its name, a mark for each item and perhaps
 * a total. An empty mark means that the attempt was not asked the item.
 */
final class MarksCsv {

    private MarksCsv() {}

    /** @param max marks by item @param guesses by item, where there are any */
    static Marksheet read(String csv, Map<String, Fraction> max, Map<String, Fraction> guesses) {
        var lines = csv.lines().toList();
        var names = Arrays.stream(lines.getFirst().split(",", -1))
                .skip(1)
                .filter(name -> !name.equals("total"))
                .toList();
        var items = new ArrayList<AskedItem>();
        for (String name : names) {
            items.add(new AskedItem(
                    name,
                    items.size(),
                    max.getOrDefault(name, Fraction.ONE),
                    false,
                    Optional.ofNullable(guesses.get(name)),
                    List.of()));
        }
        return new Marksheet(
                items,
                lines.stream().skip(1).map(line -> row(line, names.size())).toList());
    }

    private static List<@Nullable Reply> row(String line, int items) {
        var row = new ArrayList<@Nullable Reply>();
        Arrays.stream(line.split(",", -1))
                .skip(1)
                .limit(items)
                .forEach(mark -> row.add(mark.isEmpty() ? null : Reply.of(fraction(mark))));
        return row;
    }

    static Fraction fraction(String decimal) {
        var number = new BigDecimal(decimal).stripTrailingZeros();
        return number.scale() <= 0
                ? Fraction.of(number.longValueExact())
                : new Fraction(
                        number.unscaledValue().longValueExact(),
                        BigDecimal.TEN.pow(number.scale()).longValueExact());
    }
}
