package kz.ustaz.certification;

import kz.ustaz.common.Student;

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

    /**
     * @param n at least {@link #FEWEST}
     * @param sum of the fractions
     * @param squares sum of their squares
     */
    static Dilution of(int n, double sum, double squares) {
        double mean = sum / n;
        double variance = Math.max(0, (squares - sum * mean) / (n - 1));
        double half = Student.upper(n - 1) * Math.sqrt(variance / n);
        return new Dilution(n, mean, Math.max(0, mean - half), Math.min(1, mean + half));
    }
}
