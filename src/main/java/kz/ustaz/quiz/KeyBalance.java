package kz.ustaz.quiz;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kz.ustaz.common.source.Remarks;
import kz.ustaz.common.source.Yaml;

/**
 * Whether keys stand where guessers look for them. Pearson's chi-square against each place being as frequent as another, at
 * 5 per cent (NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.4), asked only where each is expected at least
 * five times (Cochran, «Some Methods for Strengthening the Common χ² Tests», Biometrics 10, 1954).
 */
final class KeyBalance {

    /** Critical values by degrees of freedom, from 1. */
    private static final double[] CRITICAL = {
        3.841, 5.991, 7.815, 9.488, 11.070, 12.592, 14.067, 15.507, 16.919, 18.307, 19.675
    };

    private static final int LEAST_EXPECTED = 5;

    private final Remarks remarks;

    KeyBalance(Remarks remarks) {
        this.remarks = remarks;
    }

    void all(List<LintedItem> items) {
        by(items, item -> item.is("choice") && isFixed(item), item -> item.quiz() + " " + size(item))
                .forEach((group, own) -> check(
                        own,
                        size(own.getFirst()),
                        KeyBalance::position,
                        "key-position",
                        "The right option of fixed-order choices is one place too often"));
        by(items, item -> item.is("truefalse") && !item.isCheck(), LintedItem::module)
                .forEach((group, own) -> check(
                        own,
                        2,
                        item -> KeyBalance.right(item).equals("true") ? 0 : 1,
                        "true-false-balance",
                        "Statements of this module are too often the same, true or false"));
    }

    private static Map<String, List<LintedItem>> by(
            List<LintedItem> items,
            java.util.function.Predicate<LintedItem> which,
            Function<LintedItem, String> group) {
        var groups = new LinkedHashMap<String, List<LintedItem>>();
        items.stream()
                .filter(which)
                .forEach(item -> groups.computeIfAbsent(group.apply(item), key -> new java.util.ArrayList<>())
                        .add(item));
        return groups;
    }

    private void check(
            List<LintedItem> items, int places, Function<LintedItem, Integer> place, String rule, String what) {
        var found = new TreeMap<Integer, Integer>();
        items.forEach(item -> found.merge(place.apply(item), 1, Integer::sum));
        int[] counts = new int[places];
        found.forEach((at, count) -> counts[at] = count);
        if (!isBalanced(counts)) {
            var first = items.getFirst();
            remarks.add(
                    rule,
                    first.isCheck() ? first.module() : first.quiz(),
                    first.draft().file(),
                    0,
                    what + " (" + java.util.Arrays.toString(counts) + "): move some.",
                    java.util.Arrays.toString(counts));
        }
    }

    /** @param counts how often the key stood in each place */
    static boolean isBalanced(int... counts) {
        int all = java.util.Arrays.stream(counts).sum();
        if (counts.length < 2 || counts.length > CRITICAL.length + 1 || all < LEAST_EXPECTED * counts.length) {
            return true;
        }
        double expected = (double) all / counts.length;
        double chi = java.util.Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
        return chi <= CRITICAL[counts.length - 2];
    }

    private static boolean isFixed(LintedItem item) {
        return item.draft().document().structure().entries().get("shuffle") instanceof Yaml.Text shuffle
                && shuffle.value().equals("false");
    }

    private static int size(LintedItem item) {
        return item.item().question().choices().size();
    }

    private static int position(LintedItem item) {
        var choices = item.item().question().choices();
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).right()) {
                return i;
            }
        }
        return 0;
    }

    private static String right(LintedItem item) {
        return item.item().question().choices().stream()
                .filter(kz.ustaz.question.Choice::right)
                .map(kz.ustaz.question.Choice::id)
                .findFirst()
                .orElse("");
    }
}
