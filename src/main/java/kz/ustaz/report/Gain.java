package kz.ustaz.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import kz.ustaz.common.Score;
import kz.ustaz.common.Student;

/**
 * How much better the same people did after than before: the paired samples of any statistics book. The normalised gain is
 * that of R. R. Hake, «Interactive-engagement versus traditional methods», American Journal of Physics 66 (1998) 64–74, of
 * the group's means.
 *
 * @param n people who did both, at least {@link #FEWEST}
 * @param before mean of their marks, percent 0–100
 * @param after the same afterwards
 * @param points mean of the differences in percentage points, −100 to 100
 * @param low end of the 95 % confidence interval of that mean, points ± t(n − 1)·s/√n with s of the differences by n − 1; not
 *     below −100
 * @param high end of it, not above 100
 * @param normalised points/(100 − before): which part of what could be gained was, 1 at most; empty where nothing could
 */
public record Gain(
        int n, double before, double after, double points, double low, double high, OptionalDouble normalised) {

    /** Fewer people give no figure. */
    public static final int FEWEST = 5;

    private static final double ALL = 100;

    /** What one person had. @param before percent 0–100 @param after percent 0–100 */
    record Pair(double before, double after) {

        /** Empty where there were no marks to be had in either. */
        static Optional<Pair> of(Score before, Score after) {
            return before.available() == 0 || after.available() == 0
                    ? Optional.empty()
                    : Optional.of(new Pair(percent(before), percent(after)));
        }

        private static double percent(Score score) {
            return ALL * score.awarded().toDouble() / score.available();
        }

        double points() {
            return after - before;
        }
    }

    /** Empty for fewer than {@link #FEWEST}. */
    static Optional<Gain> of(List<Pair> pairs) {
        int n = pairs.size();
        if (n < FEWEST) {
            return Optional.empty();
        }
        double before = pairs.stream().mapToDouble(Pair::before).sum() / n;
        double after = pairs.stream().mapToDouble(Pair::after).sum() / n;
        double mean = after - before;
        double squares = pairs.stream()
                .mapToDouble(pair -> Math.pow(pair.points() - mean, 2))
                .sum();
        double half = Student.upper(n - 1) * Math.sqrt(squares / (n - 1) / n);
        return Optional.of(new Gain(
                n,
                before,
                after,
                mean,
                Math.max(-ALL, mean - half),
                Math.min(ALL, mean + half),
                before < ALL ? OptionalDouble.of(mean / (ALL - before)) : OptionalDouble.empty()));
    }
}
