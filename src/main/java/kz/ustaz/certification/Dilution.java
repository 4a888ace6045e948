package kz.ustaz.certification;

/**
 * How people did at their first attempt at one and the same final exam.
 *
 * @param n how many, at least {@link #FEWEST}
 * @param mean fraction 0–1 of the marks
 * @param low end of the 95 % confidence interval of the mean, not below 0
 * @param high end of it, not above 1
 */
public record Dilution(int n, double mean, double low, double high) {

    /** Fewer people give no figure. */
    public static final int FEWEST = 5;

    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959963985;

    /**
     * @param n at least {@link #FEWEST}
     * @param sum of the fractions
     * @param squares sum of their squares
     */
    static Dilution of(int n, double sum, double squares) {
        double mean = sum / n;
        double variance = Math.max(0, (squares - sum * mean) / (n - 1));
        double half = student(n - 1) * Math.sqrt(variance / n);
        return new Dilution(n, mean, Math.max(0, mean - half), Math.min(1, mean + half));
    }

    /** The 97.5 % quantile of Student's t: Abramowitz and Stegun 26.7.5, to 0.01 from 4 degrees of freedom up. */
    private static double student(int freedom) {
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        double z7 = z5 * Z * Z;
        double one = (z3 + Z) / 4;
        double two = (5 * z5 + 16 * z3 + 3 * Z) / 96;
        double three = (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / 384;
        return Z + one / freedom + two / ((double) freedom * freedom) + three / Math.pow(freedom, 3);
    }
}
