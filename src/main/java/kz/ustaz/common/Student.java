package kz.ustaz.common;

/** Student's t distribution, for intervals of means of few values. */
public final class Student {

    /** The 97.5 % quantile of the normal distribution. */
    private static final double Z = 1.959963985;

    private Student() {}

    /**
     * The 97.5 % quantile, which bounds a two-sided interval of 95 %: Abramowitz and Stegun 26.7.5, to 0.01 from 4 degrees
     * of freedom up.
     *
     * @param freedom degrees of it, at least 1
     */
    public static double upper(int freedom) {
        double z3 = Z * Z * Z;
        double z5 = z3 * Z * Z;
        double z7 = z5 * Z * Z;
        double one = (z3 + Z) / 4;
        double two = (5 * z5 + 16 * z3 + 3 * Z) / 96;
        double three = (3 * z7 + 19 * z5 + 17 * z3 - 15 * Z) / 384;
        return Z + one / freedom + two / ((double) freedom * freedom) + three / Math.pow(freedom, 3);
    }
}
