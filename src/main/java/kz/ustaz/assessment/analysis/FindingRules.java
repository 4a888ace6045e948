package kz.ustaz.assessment.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.ustaz.assessment.analysis.Distractors.Choice;

/**
 * When what is said. A rule looks at where a value lies in all likelihood, and not at the value: of fifteen trainees a
 * discrimination of 0.30 lies between −0.25 and 0.70, and says nothing.
 */
final class FindingRules {

    /** Below so many attempts only counts are shown. */
    static final int FEWEST = 5;

    private static final int FEWEST_FOR_OPTIONS = 10;
    private static final double EASY = 0.8;
    private static final double HARD = 0.35;
    /** Percent; what is usually asked of an item at least. */
    private static final double WEAK = 20;

    private static final List<Rule> RULES = List.of(
            FindingRules::key,
            FindingRules::against,
            FindingRules::belowGuessing,
            FindingRules::attractsTheBest,
            FindingRules::hard,
            FindingRules::tellsNothing,
            FindingRules::theSame,
            FindingRules::easy,
            FindingRules::nobodyTakes);

    private interface Rule {
        Stream<Finding> apply(AskedItem item, ItemStatistics figures, Distractors distractors);
    }

    private FindingRules() {}

    /** The gravest first. */
    static List<Finding> of(AskedItem item, ItemStatistics figures, Distractors distractors) {
        if (figures.n() < FEWEST) {
            return List.of(new Finding.TooFew(figures.n()));
        }
        if (item.max().isZero()) {
            return List.of(new Finding.NoMarks());
        }
        return RULES.stream()
                .flatMap(rule -> rule.apply(item, figures, distractors))
                .sorted(Comparator.comparing(Finding::gravity).reversed())
                .toList();
    }

    private static Stream<Finding> key(AskedItem item, ItemStatistics figures, Distractors distractors) {
        return isAgainst(figures)
                ? attracting(distractors).limit(1).map(one -> new Finding.KeySuspected(one.letter(), id(one)))
                : Stream.empty();
    }

    private static Stream<Finding> against(AskedItem item, ItemStatistics figures, Distractors distractors) {
        boolean noOption = attracting(distractors).findAny().isEmpty();
        return when(isAgainst(figures) && noOption, new Finding.Against());
    }

    private static Stream<Finding> belowGuessing(AskedItem item, ItemStatistics figures, Distractors distractors) {
        double guess = figures.guess().orElse(0);
        boolean below = figures.facilityInterval()
                .filter(facility -> facility.high() < guess)
                .isPresent();
        return when(below, new Finding.BelowGuessing((int) Math.round(100 * guess)));
    }

    private static Stream<Finding> attractsTheBest(AskedItem item, ItemStatistics figures, Distractors distractors) {
        return attracting(distractors)
                .skip(isAgainst(figures) ? 1 : 0)
                .map(one -> new Finding.AttractsTheBest(one.letter(), id(one)));
    }

    private static Stream<Finding> hard(AskedItem item, ItemStatistics figures, Distractors distractors) {
        double guess = figures.guess().orElse(0);
        boolean hard = facility(figures, facility -> facility.high() < HARD && facility.high() >= guess);
        return when(varies(figures) && hard, new Finding.TooHard());
    }

    private static Stream<Finding> tellsNothing(AskedItem item, ItemStatistics figures, Distractors distractors) {
        boolean weak = figures.discriminationInterval()
                .filter(interval -> interval.high() < WEAK && interval.high() >= 0)
                .isPresent();
        return when(weak, new Finding.TellsNothing());
    }

    private static Stream<Finding> theSame(AskedItem item, ItemStatistics figures, Distractors distractors) {
        boolean nothing = figures.facility().orElse(1) == 0;
        return when(!varies(figures), nothing ? new Finding.NobodyRight() : new Finding.AllTheSame());
    }

    private static Stream<Finding> easy(AskedItem item, ItemStatistics figures, Distractors distractors) {
        return when(varies(figures) && facility(figures, facility -> facility.low() > EASY), new Finding.TooEasy());
    }

    private static Stream<Finding> nobodyTakes(AskedItem item, ItemStatistics figures, Distractors distractors) {
        var idle = distractors.choices().stream()
                .filter(one -> one.chosen() == 0 && !one.option().right())
                .map(Choice::letter)
                .toList();
        boolean enough = distractors.n() - distractors.unanswered() >= FEWEST_FOR_OPTIONS;
        return when(enough && !idle.isEmpty(), new Finding.NobodyTakes(idle));
    }

    private static boolean isAgainst(ItemStatistics figures) {
        return figures.discriminationInterval()
                .filter(interval -> interval.high() < 0)
                .isPresent();
    }

    /** Wrong options that the better ones choose, the most attractive first. */
    private static Stream<Choice> attracting(Distractors distractors) {
        return distractors.choices().stream()
                .filter(one -> !one.option().right())
                .filter(one -> one.attractionInterval()
                        .filter(interval -> interval.low() > 0)
                        .isPresent())
                .sorted(Comparator.comparing(one -> -one.attraction().orElse(0)));
    }

    private static boolean varies(ItemStatistics figures) {
        return figures.variance().orElse(0) > 0;
    }

    private static boolean facility(ItemStatistics figures, Predicate<Interval> is) {
        return figures.facilityInterval().filter(is).isPresent();
    }

    private static Stream<Finding> when(boolean so, Finding finding) {
        return so ? Stream.of(finding) : Stream.empty();
    }

    private static String id(Choice choice) {
        return choice.option().id();
    }
}
