package kz.ustaz.assessment.analysis;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * Numbers as whole multiples of one unit. Their sums are exact, so that what does not vary has a variance of nothing and
 * not of 1e-17; only the last division is rounded.
 */
final class Sample {

    private final long[] values;
    private final double unit;
    private final BigInteger sum;

    /** @param unit by which the values are to be multiplied */
    Sample(long[] values, double unit) {
        this.values = values;
        this.unit = unit;
        this.sum = sumOfProducts(values, null);
    }

    int size() {
        return values.length;
    }

    /** Of at least one value. */
    double mean() {
        return sum.doubleValue() / values.length * unit;
    }

    boolean varies() {
        return Arrays.stream(values).anyMatch(value -> value != values[0]);
    }

    /** With n − 1. Empty below two values. */
    OptionalDouble covariance(Sample other) {
        double n = values.length;
        return n < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(cross(other).doubleValue() / (n * (n - 1)) * unit * other.unit);
    }

    /** With n − 1. Empty below two values. */
    OptionalDouble variance() {
        return covariance(this);
    }

    /** Pearson's. Empty where either does not vary. */
    OptionalDouble correlation(Sample other) {
        if (values.length < 2 || !varies() || !other.varies()) {
            return OptionalDouble.empty();
        }
        double both = Math.sqrt(cross(this).doubleValue())
                * Math.sqrt(other.cross(other).doubleValue());
        return OptionalDouble.of(Math.clamp(cross(other).doubleValue() / both, -1, 1));
    }

    /** The sum of that power of the distances from the mean, over n; the same in whatever order the values are. */
    double centralMoment(int power) {
        double mean = mean();
        return Arrays.stream(sorted().values)
                        .mapToDouble(value -> Math.pow(value * unit - mean, power))
                        .sum()
                / values.length;
    }

    /** Of at least one value. */
    double median() {
        long[] sorted = sorted().values;
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] * unit : (sorted[middle - 1] * unit + sorted[middle] * unit) / 2;
    }

    Sample sorted() {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Sample(sorted, unit);
    }

    /** n·Σab − Σa·Σb. */
    private BigInteger cross(Sample other) {
        return sumOfProducts(values, other.values)
                .multiply(BigInteger.valueOf(values.length))
                .subtract(sum.multiply(other.sum));
    }

    /** In 128 bits, as BigInteger would make a new object for each term. @param b null for ones */
    private static BigInteger sumOfProducts(long[] a, long @org.jspecify.annotations.Nullable [] b) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < a.length; i++) {
            long factor = b == null ? 1 : b[i];
            long product = a[i] * factor;
            low += product;
            high += Math.multiplyHigh(a[i], factor) + (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
        }
        return BigInteger.valueOf(high).shiftLeft(64).add(new BigInteger(Long.toUnsignedString(low)));
    }
}
