package kz.ustaz.assessment.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kz.ustaz.common.Fraction;
import org.jspecify.annotations.Nullable;

/** The marks of a sheet as whole multiples of their common unit, with the totals. */
final class Scores {

    /** Stands where an attempt was not asked an item. */
    static final long NONE = Long.MIN_VALUE;

    /** A finer unit than this is taken for this: it is far below what a double shows. */
    private static final long FINEST = 1_000_000_000_000L;

    private final long denominator;
    private final long[][] byItem;
    final long[] totals;
    /** Marks of the items that an attempt was asked. */
    final long[] available;

    private final double[] percents;
    private final int[] order;

    Scores(Marksheet sheet) {
        denominator = denominator(sheet);
        int attempts = sheet.attempts().size();
        byItem = new long[sheet.items().size()][attempts];
        totals = new long[attempts];
        available = new long[attempts];
        for (int i = 0; i < attempts; i++) {
            List<@Nullable Reply> replies = sheet.attempts().get(i);
            for (int item = 0; item < byItem.length; item++) {
                var reply = replies.get(item);
                byItem[item][i] = reply == null ? NONE : units(reply.marks());
                totals[i] += reply == null ? 0 : byItem[item][i];
                available[i] +=
                        reply == null ? 0 : units(sheet.items().get(item).max());
            }
        }
        double[] shares = IntStream.range(0, attempts)
                .mapToDouble(i -> available[i] == 0 ? 0 : 100.0 * totals[i] / available[i])
                .toArray();
        percents = shares;
        order = IntStream.range(0, attempts)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> shares[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    double unit() {
        return 1.0 / denominator;
    }

    /** Of all attempts; {@link #NONE} among them. */
    long[] of(int item) {
        return byItem[item];
    }

    /** Percent of the attempt's marks, 0 where there are none. */
    double percent(int attempt) {
        return percents[attempt];
    }

    /** Attempts by percent, the weakest first. */
    int[] order() {
        return order;
    }

    private long units(Fraction marks) {
        return denominator % marks.denominator() == 0
                ? Math.multiplyExact(marks.numerator(), denominator / marks.denominator())
                : BigDecimal.valueOf(marks.numerator())
                        .multiply(BigDecimal.valueOf(denominator))
                        .divide(BigDecimal.valueOf(marks.denominator()), 0, RoundingMode.HALF_EVEN)
                        .longValueExact();
    }

    private static long denominator(Marksheet sheet) {
        long common = 1;
        for (var item : sheet.items()) {
            common = common(common, item.max());
        }
        for (var attempt : sheet.attempts()) {
            for (var reply : attempt) {
                common = reply == null ? common : common(common, reply.marks());
            }
        }
        return common;
    }

    /** The least common multiple, if it is not finer than what counts. */
    private static long common(long before, Fraction marks) {
        if (before % marks.denominator() == 0) {
            return before;
        }
        long shared = new Fraction(before, marks.denominator()).denominator();
        return before > FINEST / shared ? FINEST : before * shared;
    }
}
