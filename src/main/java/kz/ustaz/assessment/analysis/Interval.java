package kz.ustaz.assessment.analysis;

import java.util.Optional;

/** Where a value lies in all likelihood, in the unit of the value. @param low at most {@code high} */
public record Interval(double low, double high) {

    /** Of the normal distribution, two-sided. */
    static final double Z95 = 1.959963984540054;

    /** For looking at many options at once: about one in a hundred is out by chance. */
    static final double Z99 = 2.5758293035489004;

    private static final int LEAST_FOR_FISHER = 4;

    /**
     * A correlation's, by Fisher's z: tanh(artanh r ± z/√(n−3)). Empty below four pairs and where the correlation is whole,
     * as the formula then says that nothing else is possible, which few pairs do not show.
     *
     * @param r −1 to 1
     */
    static Optional<Interval> ofCorrelation(double r, int n, double z) {
        if (n < LEAST_FOR_FISHER || Math.abs(r) > 1 - 1e-12) {
            return Optional.empty();
        }
        double middle = Math.log((1 + r) / (1 - r)) / 2;
        double reach = z / Math.sqrt(n - 3.0);
        return Optional.of(new Interval(Math.tanh(middle - reach), Math.tanh(middle + reach)));
    }

    /**
     * A share's, by Wilson's score. For partial credit it is wider than need be, as marks between none and all vary less
     * than right and wrong do.
     *
     * @param share 0–1
     * @param n at least 1
     */
    static Interval ofShare(double share, int n, double z) {
        double zz = z * z / n;
        double middle = (share + zz / 2) / (1 + zz);
        double reach = z / (1 + zz) * Math.sqrt(Math.max(0, share * (1 - share)) / n + zz / (4 * n));
        return new Interval(Math.max(0, middle - reach), Math.min(1, middle + reach));
    }

    Interval times(double factor) {
        return new Interval(low * factor, high * factor);
    }
}
