package kz.ustaz.assessment.analysis;

import java.util.OptionalDouble;

/**
 * Figures of a whole quiz. With m2, m3, m4 the central moments of the S totals: k2 = S·m2/(S−1), k3 = S²·m3/((S−1)(S−2)),
 * k4 = S²·((S+1)·m4 − 3(S−1)·m2²)/((S−1)(S−2)(S−3)). Empty is what cannot be said.
 *
 * @param n attempts
 * @param items places in the quiz, P
 * @param available marks of an attempt, on the average
 * @param sd of the totals, with S − 1
 * @param skewness k3/k2^1.5
 * @param kurtosis k4/k2², 0 for a normal distribution
 * @param consistency Cronbach's alpha in percent: 100·P/(P−1)·(1 − Σ V(x)/k2); below 0 where items contradict each other
 * @param errorRatio 100·√(1 − consistency/100): how much of the spread is chance; in percent
 * @param standardError errorRatio·sd/100, in marks
 */
public record TestStatistics(
        int n,
        int items,
        OptionalDouble available,
        OptionalDouble mean,
        OptionalDouble median,
        OptionalDouble sd,
        OptionalDouble skewness,
        OptionalDouble kurtosis,
        OptionalDouble consistency,
        OptionalDouble errorRatio,
        OptionalDouble standardError) {}
