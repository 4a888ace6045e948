package kz.ustaz.certification;

import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kz.ustaz.common.PersonId;

/** Adds up, from the leaves to the roots, what each trainer and all below him taught. Each is looked at once. */
final class Branches {

    /** Whoever leads his first run within so long is called activated. */
    static final Period SOON = Period.ofMonths(6);

    /** What lies below somebody, as far as it is added up. */
    private record Below(Delivered delivered, int trainers, int activated) {

        static final Below NOTHING = new Below(Delivered.NOTHING, 0, 0);

        Below plus(Below other) {
            return new Below(delivered.plus(other.delivered), trainers + other.trainers, activated + other.activated);
        }
    }

    private Branches() {}

    /**
     * @param line parents before their children
     * @param taught by whoever led it; what others may not know is left out
     * @param counted whom the reader may know of: others are no trainers to him, but what is below them still counts
     */
    static Map<PersonId, Figures> of(
            List<LinePlace> line, Map<PersonId, List<Delivery>> taught, Set<PersonId> counted) {
        var below = new HashMap<PersonId, Below>();
        var figures = new HashMap<PersonId, Figures>();
        for (var place : line.reversed()) {
            var person = place.person();
            var runs = taught.getOrDefault(person, List.of());
            var own = runs.stream().map(Delivery::counted).reduce(Delivered.NOTHING, Delivered::plus);
            var under = below.getOrDefault(person, Below.NOTHING);
            var branch = own.plus(under.delivered());
            figures.put(
                    person, new Figures(own, branch, under.trainers(), under.activated(), daysToFirst(place, runs)));
            int himself = counted.contains(person) ? 1 : 0;
            int active = isActivated(place, runs) ? himself : 0;
            place.parent()
                    .ifPresent(parent -> below.merge(
                            parent,
                            new Below(branch, under.trainers() + himself, under.activated() + active),
                            Below::plus));
        }
        return figures;
    }

    /** From his becoming a trainer to his first run after that; empty for a root, and where there is none yet. */
    static OptionalLong daysToFirst(LinePlace place, List<Delivery> runs) {
        return firstAfter(place, runs)
                .map(day -> OptionalLong.of(ChronoUnit.DAYS.between(since(place), day)))
                .orElse(OptionalLong.empty());
    }

    /** Whether he led a run within six months of becoming a trainer. Roots were appointed, and are not asked. */
    static boolean isActivated(LinePlace place, List<Delivery> runs) {
        return firstAfter(place, runs)
                .filter(day -> !day.isAfter(since(place).plus(SOON)))
                .isPresent();
    }

    private static Optional<LocalDate> firstAfter(LinePlace place, List<Delivery> runs) {
        return place.parent().isEmpty()
                ? Optional.empty()
                : runs.stream()
                        .map(Delivery::starts)
                        .filter(day -> !day.isBefore(since(place)))
                        .min(LocalDate::compareTo);
    }

    private static LocalDate since(LinePlace place) {
        return LocalDate.ofInstant(place.since(), ZoneOffset.UTC);
    }
}
