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
    /** n·Σaa − Σa·Σa: 0 where nothing varies. */
    private final BigInteger own;

    /** @param unit by which the values are to be multiplied */
    Sample(long[] values, double unit) {
        this.values = values;
        this.unit = unit;
        this.sum = sum(values);
        this.own = cross(values, sum, values, sum);
    }

    /** In 128 bits too. */
    private static BigInteger sum(long[] values) {
        long high = 0;
        long low = 0;
        for (long value : values) {
            low += value;
            high += (value >> Long.SIZE - 1) + (Long.compareUnsigned(low, value) < 0 ? 1 : 0);
        }
        return whole(high, low);
    }

    private static BigInteger whole(long high, long low) {
        return BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(low)));
    }

    int size() {
        return values.length;
    }

    /** Of at least one value. */
    double mean() {
        return sum.doubleValue() / values.length * unit;
    }

    boolean varies() {
        return own.signum() != 0;
    }

    /** With n − 1. Empty below two values. */
    OptionalDouble covariance(Sample other) {
        return perPair(cross(other), other.unit);
    }

    /** With n − 1. Empty below two values. */
    OptionalDouble variance() {
        return perPair(own, unit);
    }

    private OptionalDouble perPair(BigInteger cross, double otherUnit) {
        double n = values.length;
        return n < 2
                ? OptionalDouble.empty()
                : OptionalDouble.of(cross.doubleValue() / (n * (n - 1)) * unit * otherUnit);
    }

    /** Pearson's. Empty where either does not vary. */
    OptionalDouble correlation(Sample other) {
        if (!varies() || !other.varies()) {
            return OptionalDouble.empty();
        }
        double both = Math.sqrt(own.doubleValue()) * Math.sqrt(other.own.doubleValue());
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

    private BigInteger cross(Sample other) {
        return cross(values, sum, other.values, other.sum);
    }

    /** n·Σab − Σa·Σb. The products are summed in 128 bits, as BigInteger would make a new object for each. */
    private static BigInteger cross(long[] a, BigInteger sumOfA, long[] b, BigInteger sumOfB) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < a.length; i++) {
            long product = a[i] * b[i];
            low += product;
            high += Math.multiplyHigh(a[i], b[i]) + (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
        }
        return whole(high, low).multiply(BigInteger.valueOf(a.length)).subtract(sumOfA.multiply(sumOfB));
    }
}
