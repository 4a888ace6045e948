package kz.ustaz.assessment.analysis;

import java.util.Comparator;
import java.util.List;

/** What a table of marks says of the quiz and of each item. @param items in the order of the sheet */
public record Analysis(TestStatistics test, List<ItemReport> items) {

    public Analysis {
        items = List.copyOf(items);
    }

    /** Pure: the same sheet gives the same, whatever the order of its attempts. */
    public static Analysis of(Marksheet sheet) {
        var counting = new Counting(sheet);
        return new Analysis(counting.test(), counting.items());
    }

    /** Whether so few attempts were made that only counts should be shown. */
    public boolean tellsTooLittle() {
        return test.n() < FindingRules.FEWEST;
    }

    /** What needs a look first; of equal trouble the item that tells least, then in the order of the sheet. */
    public List<ItemReport> byTrouble() {
        return items.stream()
                .sorted(Comparator.comparingInt((ItemReport item) -> -item.trouble())
                        .thenComparing(
                                item -> item.statistics().discrimination().orElse(200)))
                .toList();
    }
}
