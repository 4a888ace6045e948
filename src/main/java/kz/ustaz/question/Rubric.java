package kz.ustaz.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;

/**
 * By what people mark an answer: criteria with levels. All its rules are here: what a mark comes to, when two marks are too
 * far apart, and which of several count.
 *
 * @param criteria in the author's order
 * @param markers who each give a mark, 1 or 2
 * @param disagreement points by which two marks may differ at most; empty for a fifth of all points
 */
public record Rubric(List<Criterion> criteria, int markers, Optional<Integer> disagreement) {

    /** The best level there can be: one digit is one key. */
    public static final int BEST = 9;

    private static final Fraction FIFTH = new Fraction(1, 5);
    private static final Fraction HALF = new Fraction(1, 2);

    public Rubric {
        criteria = List.copyOf(criteria);
    }

    /**
     * @param id the author's
     * @param levels what each takes, in plain words; the first brings 0 points, each other one more than that before it
     */
    public record Criterion(String id, Localized name, List<Localized> levels) {

        public Criterion {
            levels = List.copyOf(levels);
        }

        /** The most that it brings. */
        public int points() {
            return levels.size() - 1;
        }
    }

    /** The most that all criteria bring. */
    public int points() {
        return criteria.stream().mapToInt(Criterion::points).sum();
    }

    /** Whether a level is chosen for each criterion and for nothing else. @param levels by criterion */
    public boolean fits(Map<String, Integer> levels) {
        return levels.size() == criteria.size()
                && criteria.stream().allMatch(criterion -> {
                    Integer level = levels.get(criterion.id());
                    return level != null && level >= 0 && level <= criterion.points();
                });
    }

    /** Points of a mark that {@link #fits}. */
    public int points(Map<String, Integer> levels) {
        return levels.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether two marks are too far apart, so that a third marker is wanted. */
    public boolean differ(Map<String, Integer> one, Map<String, Integer> other) {
        var apart = Fraction.of(Math.abs(points(one) - points(other)));
        return apart.compareTo(disagreement.map(Fraction::of).orElseGet(() -> FIFTH.times(points()))) > 0;
    }

    /** How many are to mark, as far as can be seen by the marks given. @param given in the order of their markers */
    public <M> int wanted(List<M> given, Function<M, Map<String, Integer>> levels) {
        if (markers == 1) {
            return 1;
        }
        boolean third = given.size() > 2
                || given.size() == 2 && differ(levels.apply(given.getFirst()), levels.apply(given.getLast()));
        return third ? 3 : 2;
    }

    /** Those that count; empty while one is still wanted. @param given in the order of their markers, one of each */
    public <M> List<M> counting(List<M> given, Function<M, Map<String, Integer>> levels) {
        if (given.size() < wanted(given, levels)) {
            return List.of();
        }
        return given.size() > markers ? List.of(given.get(given.size() - 1)) : List.copyOf(given);
    }

    /** The mean of the marks that count, exact, with a part for each criterion. @param counting 1 or 2 */
    public Grade.Marked grade(List<Map<String, Integer>> counting) {
        var parts = new ArrayList<Grade.Part>();
        var sum = Fraction.ZERO;
        for (var criterion : criteria) {
            var points = counting.stream()
                    .map(levels -> Fraction.of(levels.getOrDefault(criterion.id(), 0)))
                    .reduce(Fraction.ZERO, Fraction::plus)
                    .times(counting.size() == 1 ? Fraction.ONE : HALF);
            sum = sum.plus(points);
            parts.add(new Grade.Part(criterion.id(), points.times(new Fraction(1, criterion.points()))));
        }
        return new Grade.Marked(sum.times(new Fraction(1, points())), parts);
    }
}
