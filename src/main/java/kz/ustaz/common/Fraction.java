package kz.ustaz.common;

/**
 * An exact fraction of whole numbers in lowest terms, the denominator above zero. Marks are summed in it, so that three
 * thirds are one and passing is decided unrounded; rounding happens when showing.
 *
 * @param numerator any whole number
 * @param denominator at least 1
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    public static final Fraction ZERO = new Fraction(0, 1);
    public static final Fraction ONE = new Fraction(1, 1);

    /** @throws IllegalArgumentException if the denominator is below 1 */
    public Fraction {
        if (denominator < 1) {
            throw new IllegalArgumentException("denominator must be at least 1, is " + denominator);
        }
        long divisor = gcd(Math.abs(numerator), denominator);
        numerator /= divisor;
        denominator /= divisor;
    }

    public static Fraction of(long whole) {
        return new Fraction(whole, 1);
    }

    /** @throws ArithmeticException if a value leaves the range of long */
    public Fraction plus(Fraction other) {
        long common = Math.multiplyExact(denominator / gcd(denominator, other.denominator), other.denominator);
        long left = Math.multiplyExact(numerator, common / denominator);
        long right = Math.multiplyExact(other.numerator, common / other.denominator);
        return new Fraction(Math.addExact(left, right), common);
    }

    public Fraction times(Fraction other) {
        long first = gcd(Math.abs(numerator), other.denominator);
        long second = gcd(Math.abs(other.numerator), denominator);
        return new Fraction(
                Math.multiplyExact(numerator / first, other.numerator / second),
                Math.multiplyExact(denominator / second, other.denominator / first));
    }

    public Fraction times(long whole) {
        return times(of(whole));
    }

    /** This value held between 0 and 1. */
    public Fraction clamped() {
        return compareTo(ZERO) < 0 ? ZERO : compareTo(ONE) > 0 ? ONE : this;
    }

    public boolean isZero() {
        return numerator == 0;
    }

    /** For showing only. */
    public double toDouble() {
        return (double) numerator / denominator;
    }

    @Override
    public int compareTo(Fraction other) {
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    @Override
    public String toString() {
        return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? Math.max(a, 1) : gcd(b, a % b);
    }
}
