package kz.ustaz.certification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import kz.ustaz.account.ports.Units;
import kz.ustaz.common.PersonId;

/**
 * What was taught in a unit and in those below it: a region is a unit that has others below it. A run counts where it was held.
 *
 * @param depth how many of those that are shown lie above it
 * @param trainers who led a run there
 * @param certified who became trainers by a run there
 * @param activated of those, who led a run of their own within six months
 * @param daysToFirst median of those who led one at all, the lower of two in the middle; empty where there is none
 */
public record UnitFigures(
        UUID unit,
        String name,
        int depth,
        Delivered delivered,
        int trainers,
        int certified,
        int activated,
        OptionalLong daysToFirst) {

    /** A run that was held. */
    record Held(UUID unit, PersonId lead, Delivered delivered) {}

    /** Somebody who became a trainer by a run there. @param days until his first own run; empty where there is none yet */
    record Certified(UUID unit, boolean activated, OptionalLong days) {}

    /** People reached for each who taught there. 0 where there is none. */
    public double learnersPerTrainer() {
        return trainers == 0 ? 0 : delivered.people() / (double) trainers;
    }

    private static final class Sum {
        private Delivered delivered = Delivered.NOTHING;
        private final Set<PersonId> leads = new HashSet<>();
        private final List<Certified> certified = new ArrayList<>();

        void add(Sum below) {
            delivered = delivered.plus(below.delivered);
            leads.addAll(below.leads);
            certified.addAll(below.certified);
        }

        boolean isEmpty() {
            return leads.isEmpty() && certified.isEmpty();
        }

        UnitFigures of(Units.Unit unit, int depth) {
            var days = certified.stream()
                    .flatMapToLong(one -> one.days().stream())
                    .sorted()
                    .toArray();
            return new UnitFigures(
                    unit.id(),
                    unit.name(),
                    depth,
                    delivered,
                    leads.size(),
                    certified.size(),
                    (int) certified.stream().filter(Certified::activated).count(),
                    days.length == 0 ? OptionalLong.empty() : OptionalLong.of(days[(days.length - 1) / 2]));
        }
    }

    /**
     * Of units in which something was done, and of those above them as far as the reader watches over them.
     *
     * @param tree parents before what is below them
     */
    static List<UnitFigures> of(
            List<Units.Unit> tree, Predicate<UUID> watched, List<Held> held, List<Certified> certified) {
        var sums = new HashMap<UUID, Sum>();
        for (var one : held) {
            var sum = sums.computeIfAbsent(one.unit(), _ -> new Sum());
            sum.delivered = sum.delivered.plus(one.delivered());
            sum.leads.add(one.lead());
        }
        certified.forEach(one ->
                sums.computeIfAbsent(one.unit(), _ -> new Sum()).certified.add(one));
        var own = Set.copyOf(sums.keySet());
        addUp(tree, sums);
        var figures = new ArrayList<UnitFigures>();
        var above = new ArrayDeque<Units.Unit>();
        for (var unit : tree) {
            while (!above.isEmpty() && above.element().depth() >= unit.depth()) {
                above.pop();
            }
            var sum = sums.get(unit.id());
            if (sum != null && !sum.isEmpty() && (own.contains(unit.id()) || watched.test(unit.id()))) {
                figures.add(sum.of(unit, above.size()));
                above.push(unit);
            }
        }
        return List.copyOf(figures);
    }

    /** From the last to the first, so that a unit is whole before it is added to the one above it. */
    private static void addUp(List<Units.Unit> tree, Map<UUID, Sum> sums) {
        var parents = new HashMap<UUID, UUID>();
        var above = new ArrayDeque<Units.Unit>();
        for (var unit : tree) {
            while (!above.isEmpty() && above.element().depth() >= unit.depth()) {
                above.pop();
            }
            if (!above.isEmpty()) {
                parents.put(unit.id(), above.element().id());
            }
            above.push(unit);
        }
        for (var unit : tree.reversed()) {
            var sum = sums.get(unit.id());
            if (sum != null && parents.containsKey(unit.id())) {
                sums.computeIfAbsent(Objects.requireNonNull(parents.get(unit.id())), _ -> new Sum())
                        .add(sum);
            }
        }
    }
}
