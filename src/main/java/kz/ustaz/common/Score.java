package kz.ustaz.common;

/**
 * Marks awarded out of marks available.
 *
 * @param awarded exact, 0 up to {@code available}
 * @param available whole marks, 0 or more
 */
public record Score(Fraction awarded, long available) {

    public static final Score NONE = new Score(Fraction.ZERO, 0);

    public Score plus(Score other) {
        return new Score(awarded.plus(other.awarded), available + other.available);
    }

    /**
     * Percent 0–100 as every screen shows it: whole, rounded down, so that what is below a pass mark never looks like it;
     * 0 when nothing was available.
     */
    public int percent() {
        if (available == 0) {
            return 0;
        }
        var percent = awarded.times(100).times(new Fraction(1, available));
        return Math.toIntExact(percent.numerator() / percent.denominator());
    }

    /** Whether the share of marks reaches a pass mark, decided without rounding. @param passPercent 0–100 */
    public boolean reaches(int passPercent) {
        return awarded.times(100).compareTo(Fraction.of(Math.multiplyExact(available, passPercent))) >= 0;
    }
}
