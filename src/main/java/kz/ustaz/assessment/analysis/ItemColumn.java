package kz.ustaz.assessment.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/** One item's marks with those of the rest, over the attempts that were asked it. */
final class ItemColumn {

    private static final int FEWEST_GROUPS = 3;
    private static final int MOST_GROUPS = 5;
    private static final int IN_A_GROUP = 20;

    private final Marksheet sheet;
    private final Scores scores;
    private final int place;
    private final AskedItem item;
    /** Attempts that were asked it. */
    private final int[] asked;

    private final Sample marks;
    private final Sample rest;
    private final Sample totals;
    private final List<BitSet> chosen;

    ItemColumn(Marksheet sheet, Scores scores, int place) {
        this.sheet = sheet;
        this.scores = scores;
        this.place = place;
        this.item = sheet.items().get(place);
        long[] own = scores.of(place);
        asked = IntStream.range(0, own.length)
                .filter(i -> own[i] != Scores.NONE)
                .toArray();
        marks = sample(i -> own[i]);
        totals = sample(i -> scores.totals[i]);
        chosen = chosen();
        rest = item.drawn() ? totals : sample(i -> scores.totals[i] - own[i]);
    }

    private Sample sample(IntToLongFunction value) {
        return new Sample(IntStream.of(asked).mapToLong(value).toArray(), scores.unit());
    }

    AskedItem item() {
        return item;
    }

    Sample marks() {
        return marks;
    }

    Sample rest() {
        return rest;
    }

    Sample totals() {
        return totals;
    }

    OptionalDouble intendedWeight() {
        double max = item.max().toDouble() / scores.unit();
        return IntStream.of(asked)
                .filter(i -> scores.available[i] > 0)
                .mapToDouble(i -> 100 * max / scores.available[i])
                .average();
    }

    /** Empty where that is negative, and for what was drawn, as it stands in few of the totals. */
    OptionalDouble rootOfCovarianceWithTotal() {
        var covariance = marks.covariance(totals);
        return item.drawn() || covariance.orElse(-1) < 0
                ? OptionalDouble.empty()
                : Counting.map(covariance, Math::sqrt);
    }

    private Reply reply(int attempt) {
        return Objects.requireNonNull(sheet.attempts().get(attempt).get(place));
    }

    Distractors distractors() {
        int unanswered =
                (int) IntStream.of(asked).filter(i -> !reply(i).answered()).count();
        var choices = new ArrayList<Distractors.Choice>();
        for (int place = 0; place < item.options().size(); place++) {
            var who = chosen.get(place);
            var attraction = sample(i -> who.get(i) ? 1 : 0).correlation(rest);
            choices.add(new Distractors.Choice(
                    item.options().get(place),
                    letter(place),
                    who.cardinality(),
                    asked.length == 0 ? 0 : (double) who.cardinality() / asked.length,
                    who.stream().mapToDouble(scores::percent).average(),
                    attraction,
                    attraction.isEmpty()
                            ? Optional.empty()
                            : Interval.ofCorrelation(attraction.getAsDouble(), asked.length, Interval.Z99)));
        }
        return new Distractors(asked.length, unanswered, choices);
    }

    /** By option the attempts that chose it; what is no option of the item is passed over. */
    private List<BitSet> chosen() {
        var places = new HashMap<String, BitSet>();
        var chosen = new ArrayList<BitSet>();
        for (var option : item.options()) {
            var who = new BitSet();
            chosen.add(who);
            places.put(option.id(), who);
        }
        if (!chosen.isEmpty()) {
            for (int attempt : asked) {
                for (String id : reply(attempt).chosen()) {
                    var who = places.get(id);
                    if (who != null) {
                        who.set(attempt);
                    }
                }
            }
        }
        return chosen;
    }

    /** A, B … by the author's order; after Z come numbers. */
    private static String letter(int index) {
        return index < 26 ? Character.toString('A' + index) : Integer.toString(index + 1);
    }

    OptionTrend trend() {
        if (asked.length < FindingRules.FEWEST || item.options().isEmpty()) {
            return new OptionTrend(List.of(), List.of());
        }
        var members = groups();
        var lines = IntStream.range(0, item.options().size())
                .mapToObj(option -> new OptionTrend.Line(
                        item.options().get(option),
                        letter(option),
                        members.stream()
                                .map(group -> share(group, chosen.get(option)))
                                .toList()))
                .toList();
        return new OptionTrend(
                members.stream()
                        .map(group -> new OptionTrend.Group(
                                group.length, scores.percent(group[0]), scores.percent(group[group.length - 1])))
                        .toList(),
                lines);
    }

    private static double share(int[] group, BitSet who) {
        int count = 0;
        for (int attempt : group) {
            count += who.get(attempt) ? 1 : 0;
        }
        return (double) count / group.length;
    }

    /** By the middle of the ranks that equals share, so that they stay together; empty groups are left out. */
    private List<int[]> groups() {
        int count = Math.clamp(asked.length / IN_A_GROUP, FEWEST_GROUPS, MOST_GROUPS);
        int[] order = IntStream.of(scores.order())
                .filter(i -> scores.of(place)[i] != Scores.NONE)
                .toArray();
        var groups = new ArrayList<int[]>();
        int begun = 0;
        int before = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && scores.percent(order[to]) == scores.percent(order[from])) {
                to++;
            }
            int group = Math.min(count - 1, (int) ((from + to) / 2.0 * count / order.length));
            if (group != before && from > begun) {
                groups.add(Arrays.copyOfRange(order, begun, from));
                begun = from;
            }
            before = group;
            from = to;
        }
        groups.add(Arrays.copyOfRange(order, begun, order.length));
        return groups;
    }
}
