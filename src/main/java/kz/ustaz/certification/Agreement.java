package kz.ustaz.certification;

import java.util.List;
import java.util.Optional;
import kz.ustaz.common.Fraction;

/**
 * How far two observers agree who marked the same things apart.
 *
 * @param alike pairs of the same level
 * @param all pairs
 * @param kappa linear-weighted, at most 1; empty where it is not defined, as chance alone would agree wholly
 */
public record Agreement(int alike, int all, Optional<Fraction> kappa) {

    /** One thing marked by both, each 0–{@link Rubric#TOP}. */
    public record Pair(int one, int other) {}

    /**
     * Cohen's weighted kappa (Psychological Bulletin 70, 1968, 213–220) with the linear weights of Cicchetti and Allison
     * (1971): κ = 1 − Σ|i − j|·observed(i, j) ÷ Σ|i − j|·expected(i, j). Expected is what the two rows of totals give by
     * chance; with counts of n pairs that is row(i)·column(j) ÷ n, so all of it stays in whole numbers.
     */
    public static Agreement of(List<Pair> pairs) {
        long[] ones = new long[Rubric.TOP + 1];
        long[] others = new long[Rubric.TOP + 1];
        long observed = 0;
        int alike = 0;
        for (var pair : pairs) {
            ones[pair.one()]++;
            others[pair.other()]++;
            observed += Math.abs(pair.one() - pair.other());
            alike += pair.one() == pair.other() ? 1 : 0;
        }
        long expected = 0;
        for (int i = 0; i <= Rubric.TOP; i++) {
            for (int j = 0; j <= Rubric.TOP; j++) {
                expected += Math.abs(i - j) * ones[i] * others[j];
            }
        }
        return new Agreement(alike, pairs.size(), kappa(observed * pairs.size(), expected));
    }

    private static Optional<Fraction> kappa(long observed, long expected) {
        return expected == 0 ? Optional.empty() : Optional.of(new Fraction(expected - observed, expected));
    }

    /** Pairs of the same level in a hundred, rounded half up; 0 where there are no pairs. */
    public int percent() {
        return all == 0 ? 0 : (200 * alike + all) / (2 * all);
    }
}
