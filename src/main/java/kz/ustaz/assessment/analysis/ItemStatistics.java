package kz.ustaz.assessment.analysis;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Figures of one item. With x its marks, T the attempts' totals, and M the rest (T − x; T where the item was drawn), over
 * the attempts that were asked it. Empty is what cannot be said: nothing here is ever NaN.
 *
 * @param n attempts that were asked it
 * @param facility mean(x) / max, 0–1; empty where max is 0
 * @param facilityInterval 95 %
 * @param sd of x, with n − 1
 * @param variance of x, with n − 1
 * @param intendedWeight 100·max / Σ max; of a drawn item the mean over its attempts
 * @param effectiveWeight 100·√C(x,T) / Σ √C(x,T); empty where C is negative, and where the item was drawn
 * @param covariance C(x,M)
 * @param covarianceMax C(x,M) of both sorted
 * @param covarianceWithTotal C(x,T)
 * @param discrimination 100·C(x,M) / √(V(x)·V(M)), −100 to 100; empty where either does not vary
 * @param discriminationInterval 95 %
 * @param efficiency 100·C(x,M) / C max; empty where C max is 0
 * @param guess what blind guessing brings, 0–1
 */
public record ItemStatistics(
        int n,
        OptionalDouble facility,
        Optional<Interval> facilityInterval,
        OptionalDouble sd,
        OptionalDouble variance,
        OptionalDouble intendedWeight,
        OptionalDouble effectiveWeight,
        OptionalDouble covariance,
        OptionalDouble covarianceMax,
        OptionalDouble covarianceWithTotal,
        OptionalDouble discrimination,
        Optional<Interval> discriminationInterval,
        OptionalDouble efficiency,
        OptionalDouble guess) {}
