package kz.ustaz.certification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.account.ports.RunStaff;
import kz.ustaz.certification.CascadeBook.Held;
import kz.ustaz.certification.CascadeBook.Which;
import kz.ustaz.certification.ports.RunReach;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.RunId;
import org.springframework.stereotype.Component;

/** Follows the line from those who became trainers in some runs down to whom they and all below them taught. */
@Component
class ReachedRuns implements RunReach {

    private final LineBook line;
    private final RunStaff staff;
    private final CascadeBook book;
    private final Clock clock;

    ReachedRuns(LineBook line, RunStaff staff, CascadeBook book, Clock clock) {
        this.line = line;
        this.staff = staff;
        this.book = book;
        this.clock = clock;
    }

    @Override
    public Found of(Collection<RunId> runs) {
        var asked = Set.copyOf(runs);
        var places = below(asked);
        var people = places.stream().map(LinePlace::person).collect(Collectors.toSet());
        var leads = new HashMap<RunId, PersonId>();
        staff.firstLeads().forEach((run, lead) -> {
            if (people.contains(lead)) {
                leads.put(new RunId(run), lead);
            }
        });
        var held = held(asked, leads.keySet());
        var tree = new Tree(places, taught(held, leads));
        var found = new HashMap<RunId, Reached>();
        for (var run : asked) {
            Optional.ofNullable(held.get(run)).ifPresent(one -> found.put(run, tree.reached(List.of(one))));
        }
        return new Found(
                Map.copyOf(found),
                tree.reached(asked.stream()
                        .flatMap(run -> Optional.ofNullable(held.get(run)).stream())
                        .toList()));
    }

    /** Who became a trainer in these runs, and all below them, parents before their children. */
    private List<LinePlace> below(Set<RunId> runs) {
        var seen = new HashSet<PersonId>();
        var below = new ArrayList<LinePlace>();
        for (var place : line.all()) {
            if (place.run().filter(runs::contains).isPresent()
                    || place.parent().filter(seen::contains).isPresent()) {
                seen.add(place.person());
                below.add(place);
            }
        }
        return below;
    }

    private Map<RunId, Held> held(Set<RunId> asked, Set<RunId> led) {
        List<UUID> ids = Stream.concat(asked.stream(), led.stream())
                .map(RunId::value)
                .distinct()
                .toList();
        return book.held(new Which.These(ids)).stream().collect(Collectors.toMap(Held::run, Function.identity()));
    }

    /** What has begun and reached anybody, as in the cascade. */
    private Map<PersonId, List<Delivery>> taught(Map<RunId, Held> held, Map<RunId, PersonId> leads) {
        var now = clock.instant();
        var taught = new HashMap<PersonId, List<Delivery>>();
        leads.forEach((run, lead) -> {
            var one = held.get(run);
            if (one != null && one.people() > 0 && one.hasBegun(now)) {
                taught.computeIfAbsent(lead, _ -> new ArrayList<>())
                        .add(new Delivery(one.starts(), one.people(), one.complete(), 0, 0));
            }
        });
        return taught;
    }

    private static final class Tree {

        private final List<LinePlace> places;
        private final Map<PersonId, LinePlace> byPerson = new HashMap<>();
        private final Map<PersonId, List<Delivery>> taught;
        private final Map<PersonId, Figures> figures;

        Tree(List<LinePlace> places, Map<PersonId, List<Delivery>> taught) {
            this.places = places;
            this.taught = taught;
            places.forEach(place -> byPerson.put(place.person(), place));
            this.figures = Branches.of(places, taught, byPerson.keySet());
        }

        Reached reached(List<Held> runs) {
            var ids = runs.stream().map(Held::run).collect(Collectors.toSet());
            var trainers = places.stream()
                    .filter(place -> place.run().filter(ids::contains).isPresent())
                    .toList();
            var people = trainers.stream().map(LinePlace::person).collect(Collectors.toSet());
            return new Reached(
                    runs.stream().mapToInt(Held::people).sum(),
                    runs.stream().mapToInt(Held::complete).sum(),
                    trainers.size(),
                    (int) trainers.stream()
                            .filter(place ->
                                    Branches.isActivated(place, taught.getOrDefault(place.person(), List.of())))
                            .count(),
                    sum(trainers.stream(), Figures::own),
                    // what lies below one of them is in his branch already
                    sum(trainers.stream().filter(place -> !isBelow(place, people)), Figures::branch),
                    trainers.stream()
                            .flatMap(place -> of(place).daysToFirst().stream().boxed())
                            .toList());
        }

        private Delivered sum(Stream<LinePlace> trainers, Function<Figures, Delivered> what) {
            return trainers.map(place -> what.apply(of(place))).reduce(Delivered.NOTHING, Delivered::plus);
        }

        private Figures of(LinePlace place) {
            return Objects.requireNonNull(figures.get(place.person()));
        }

        private boolean isBelow(LinePlace place, Set<PersonId> others) {
            var above = place.parent();
            while (above.isPresent()) {
                if (others.contains(above.get())) {
                    return true;
                }
                above = Optional.ofNullable(byPerson.get(above.get())).flatMap(LinePlace::parent);
            }
            return false;
        }
    }
}
