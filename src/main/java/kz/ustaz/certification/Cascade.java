package kz.ustaz.certification;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Directory;
import kz.ustaz.account.ports.Reach;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunStaff;
import kz.ustaz.account.ports.Units;
import kz.ustaz.certification.CascadeBook.Held;
import kz.ustaz.certification.CascadeBook.Which;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.RunId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk that shows how far the training reached and whether it thinned out: to an administrator and a supervisor of the
 * runs in their scope, to a trainer of his own branch. A run counts for whoever led it first. Longer than most, as it is
 * the whole desk.
 */
@Service
public class Cascade {

    private static final Set<Role> WATCHERS = Set.of(Role.ADMINISTRATOR, Role.SUPERVISOR);
    private static final Set<Role> LEADS = Set.of(Role.LEAD);

    private final Reaches reaches;
    private final RunStaff staff;
    private final Units units;
    private final Directory directory;
    private final LineBook line;
    private final CascadeBook book;
    private final TrainerPapers papers;
    private final MasterBook masters;
    private final RulesOfEditions rules;
    private final Clock clock;

    Cascade(
            Reaches reaches,
            RunStaff staff,
            Units units,
            Directory directory,
            LineBook line,
            CascadeBook book,
            TrainerPapers papers,
            MasterBook masters,
            RulesOfEditions rules,
            Clock clock) {
        this.reaches = reaches;
        this.staff = staff;
        this.units = units;
        this.directory = directory;
        this.line = line;
        this.book = book;
        this.papers = papers;
        this.masters = masters;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * A trainer.
     *
     * @param above the nearest one above him whom the reader may see; empty where there is none
     * @param unit name
     * @param generation 0 for a root
     * @param helped runs of others in which he assists: they make nobody his child
     * @param state by what he may lead
     */
    public record Row(
            PersonId person,
            Optional<PersonId> above,
            String name,
            String unit,
            int generation,
            int helped,
            TrainerState state,
            Figures figures) {}

    /**
     * All trainers of one generation.
     *
     * @param delivered what they led themselves
     * @param activated who led a run within six months; none in generation 0, which was appointed
     * @param dilution of the people whom they taught; empty where fewer than {@link Dilution#FEWEST} sat the exam
     */
    public record Generation(
            int number, int trainers, Delivered delivered, int activated, Optional<Dilution> dilution) {}

    /** A unit to choose. @param depth 0 for a root */
    public record UnitChoice(UUID id, String name, int depth) {}

    /**
     * @param rows each after the one above him, and by name among those with the same
     * @param generations the first first
     * @param compared whether there is a final exam to compare generations by
     * @param sides between those in the rows
     * @param places where runs were held: units and regions
     * @param units in which runs may be looked at alone
     */
    public record Page(
            List<Row> rows,
            List<Generation> generations,
            boolean compared,
            List<SideEdge> sides,
            List<UnitFigures> places,
            List<UnitChoice> units) {}

    /** What is seen of the runs. @param runs those that the reader may know, by id */
    private record Seen(Map<RunId, Held> runs, Map<RunId, PersonId> leads) {

        boolean in(RunId run) {
            return runs.containsKey(run);
        }

        Map<RunId, PersonId> ownLeads() {
            return runs.keySet().stream().filter(leads::containsKey).collect(Collectors.toMap(run -> run, leads::get));
        }
    }

    /** A run that has begun and reached somebody. */
    private record Begun(Held run, PersonId lead, Delivery delivery) {}

    /**
     * At most eighteen queries, however many trainers and learners there are.
     *
     * @param unit whose runs alone are looked at, with those of the units below it
     * @throws NotAllowed for who neither leads, supervises nor administers
     */
    @Transactional(readOnly = true)
    public Page show(Caller caller, Optional<UUID> unit) {
        var watched = reaches.of(caller, WATCHERS);
        var led = reaches.of(caller, LEADS);
        if (watched.isEmpty() && led.isEmpty()) {
            throw new NotAllowed("the cascade");
        }
        var own = led.isEmpty() ? Optional.<LinePlace>empty() : line.find(caller.person());
        var places = watched.isEmpty() ? own.map(line::branch).orElse(List.of()) : line.all();
        var branch = places.stream()
                .filter(place ->
                        own.filter(mine -> place.path().startsWith(mine.path())).isPresent())
                .map(LinePlace::person)
                .collect(Collectors.toSet());
        var tree = units.all();
        var wanted = unit.map(one -> Units.within(tree, one));
        var leads = leads();
        var which = which(watched, branch, leads);
        var seen = seen(watched, branch, wanted, which, leads);
        var shown = shown(places, branch, watched, wanted.isPresent(), seen);
        var begun = begun(seen, book.fidelity(which));
        var taught = taught(begun);
        var figures = Branches.of(places, taught, shown);
        var finals = seen.runs().values().stream()
                .map(Held::edition)
                .distinct()
                .flatMap(edition -> rules.find(edition).flatMap(TrainerRules::exam).stream())
                .collect(Collectors.toSet());
        var tried = book.tried(which, finals).stream()
                .filter(one -> seen.in(one.run()))
                .toList();
        Predicate<UUID> above = one -> watched.coversUnit(one)
                && wanted.filter(some -> !some.contains(one)).isEmpty();
        var assistants = assistants(seen);
        var certificates = papers.of(watched.isEmpty() ? Optional.of(shown) : Optional.empty());
        var states = TrainerState.at(clock.instant(), certificates, masters.last());
        return new Page(
                CascadeRows.of(places, shown, directory.of(shown), figures, helped(assistants), states),
                Generations.of(places, shown, taught, Generations.compared(tried, seen.leads())),
                !tried.isEmpty(),
                SideEdge.of(shown, seen.ownLeads(), firstRuns(places), certificates, assistants),
                where(tree, above, begun, places, taught, seen),
                tree.stream()
                        .filter(one -> watched.coversUnit(one.id()))
                        .map(one -> new UnitChoice(one.id(), one.name(), one.depth()))
                        .toList());
    }

    private Map<RunId, PersonId> leads() {
        var leads = new HashMap<RunId, PersonId>();
        staff.firstLeads().forEach((run, lead) -> leads.put(new RunId(run), lead));
        return leads;
    }

    private static Which which(Reach watched, Set<PersonId> branch, Map<RunId, PersonId> leads) {
        return watched.isEmpty()
                ? new Which.These(leads.entrySet().stream()
                        .filter(one -> branch.contains(one.getValue()))
                        .map(one -> one.getKey().value())
                        .toList())
                : new Which.All();
    }

    private Seen seen(
            Reach watched, Set<PersonId> branch, Optional<Set<UUID>> wanted, Which which, Map<RunId, PersonId> leads) {
        Predicate<Held> known = one -> {
            var lead = leads.get(one.run());
            return watched.covers(one.run().value(), one.unit()) || lead != null && branch.contains(lead);
        };
        var runs = book.held(which).stream()
                .filter(known)
                .filter(one -> wanted.filter(some -> !some.contains(one.unit())).isEmpty())
                .collect(Collectors.toMap(Held::run, one -> one));
        return new Seen(runs, leads);
    }

    /** Whom the reader may know: all in his branch, and whoever led or was certified in a run that he sees. */
    private static Set<PersonId> shown(
            List<LinePlace> places, Set<PersonId> branch, Reach watched, boolean filtered, Seen seen) {
        var leaders = seen.runs().keySet().stream()
                .flatMap(run -> Optional.ofNullable(seen.leads().get(run)).stream())
                .collect(Collectors.toSet());
        return places.stream()
                .filter(place -> !filtered && (watched.everywhere() || branch.contains(place.person()))
                        || leaders.contains(place.person())
                        || place.run().filter(seen::in).isPresent())
                .map(LinePlace::person)
                .collect(Collectors.toSet());
    }

    private List<Begun> begun(Seen seen, Map<RunId, CascadeBook.Kept> fidelity) {
        var now = clock.instant();
        var begun = new ArrayList<Begun>();
        for (var one : seen.runs().values()) {
            var lead = seen.leads().get(one.run());
            if (lead != null && one.people() > 0 && one.hasBegun(now)) {
                var kept = fidelity.getOrDefault(one.run(), new CascadeBook.Kept(0, 0));
                begun.add(new Begun(
                        one,
                        lead,
                        new Delivery(one.starts(), one.people(), one.complete(), kept.kept(), kept.points())));
            }
        }
        return begun;
    }

    /** By whoever led it. */
    private static Map<PersonId, List<Delivery>> taught(List<Begun> begun) {
        return begun.stream()
                .collect(Collectors.groupingBy(Begun::lead, Collectors.mapping(Begun::delivery, Collectors.toList())));
    }

    /** By unit and region. Who became a trainer counts in the unit whose run made him one. */
    private static List<UnitFigures> where(
            List<Units.Unit> tree,
            Predicate<UUID> watched,
            List<Begun> begun,
            List<LinePlace> places,
            Map<PersonId, List<Delivery>> taught,
            Seen seen) {
        var certified = new ArrayList<UnitFigures.Certified>();
        for (var place : places) {
            var run = place.run().map(seen.runs()::get).orElse(null);
            if (run != null) {
                var own = taught.getOrDefault(place.person(), List.of());
                certified.add(new UnitFigures.Certified(
                        run.unit(), Branches.isActivated(place, own), Branches.daysToFirst(place, own)));
            }
        }
        var held = begun.stream()
                .map(one -> new UnitFigures.Held(
                        one.run().unit(), one.lead(), one.delivery().counted()))
                .toList();
        return UnitFigures.of(tree, watched, held, certified);
    }

    /** Who assists in a run that another led first. */
    private Map<RunId, Set<PersonId>> assistants(Seen seen) {
        var assistants = new HashMap<RunId, Set<PersonId>>();
        staff.assistants().forEach((id, people) -> {
            var run = new RunId(id);
            if (seen.in(run)) {
                assistants.put(
                        run,
                        people.stream()
                                .filter(person -> !person.equals(seen.leads().get(run)))
                                .collect(Collectors.toSet()));
            }
        });
        return assistants;
    }

    private static Map<PersonId, Integer> helped(Map<RunId, Set<PersonId>> assistants) {
        var helped = new HashMap<PersonId, Integer>();
        assistants.values().forEach(people -> people.forEach(person -> helped.merge(person, 1, Integer::sum)));
        return helped;
    }

    private static Map<PersonId, Optional<RunId>> firstRuns(List<LinePlace> places) {
        return places.stream().collect(Collectors.toMap(LinePlace::person, LinePlace::run));
    }
}
