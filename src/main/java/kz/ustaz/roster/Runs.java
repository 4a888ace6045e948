package kz.ustaz.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.Units;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk for runs of the course: an administrator makes them and enrols people, a lead finds those that are his. Longer
 * than most, as it is the whole desk.
 */
@Service
public class Runs {

    /** How many days a new run takes until somebody says otherwise: the course is made for four. */
    private static final int DAYS = 4;

    private final StoredRuns runs;
    private final RunRights own;
    private final Rolls rolls;
    private final Registrar registrar;
    private final RunNotices notices;
    private final Editions editions;
    private final Units units;
    private final Names names;
    private final Reaches reaches;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Runs(
            StoredRuns runs,
            RunRights own,
            Rolls rolls,
            Registrar registrar,
            RunNotices notices,
            Editions editions,
            Units units,
            Names names,
            Reaches reaches,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.runs = runs;
        this.own = own;
        this.rolls = rolls;
        this.registrar = registrar;
        this.notices = notices;
        this.editions = editions;
        this.units = units;
        this.names = names;
        this.reaches = reaches;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** A run in the list. @param people enrolled now */
    public record Line(Run run, RunDetails details, long people) {}

    /** @param mayMake whether whoever asked may make a run */
    public record Listing(List<Line> lines, boolean mayMake) {}

    /** What the form for a new run offers. @param languages of the newest edition; empty while there is no edition */
    public record Choices(List<UnitChoice> units, Set<String> languages) {}

    /** A unit to choose. @param depth 0 for a root */
    public record UnitChoice(UUID id, String name, int depth) {}

    /** A run to be. @param title 1–200 characters @param language of teaching */
    public record NewRun(String title, UUID unit, ZoneId zone, String language, LocalDate starts) {}

    /** What became of a new run. */
    public sealed interface Creation {
        record Made(RunId run) implements Creation {}

        record No(Refused reason) implements Creation {}
    }

    /** @param waiting how many found no place @param unknown what was given and names nobody */
    public record Enrolling(Roll roll, int added, int waiting, int already, List<String> unknown) {}

    /**
     * All runs for an administrator, for others those that they lead, the latest start first. Three queries at most.
     *
     * @throws NotAllowed for who leads none
     */
    @Transactional(readOnly = true)
    public Listing list(Caller caller) {
        boolean all = own.isAdministrator(caller);
        var led = all ? Set.<UUID>of() : reaches.of(caller, Set.of(Role.LEAD)).runs();
        if (!all && led.isEmpty()) {
            throw new NotAllowed("to see runs");
        }
        var counted = all ? runs.counted() : runs.counted(led);
        return new Listing(
                counted.stream()
                        .map(one -> new Line(one.run().run(), one.run().details(), one.people()))
                        .toList(),
                all);
    }

    @Transactional(readOnly = true)
    public Choices choices(Caller caller) {
        own.requireAdministrator(caller);
        return new Choices(
                units.all().stream()
                        .map(unit -> new UnitChoice(unit.id(), unit.name(), unit.depth()))
                        .toList(),
                editions.newest()
                        .map(edition -> editions.course(edition).languages())
                        .orElse(Set.of()));
    }

    /** Makes a run of the newest edition, which stays pinned. It ends on its fourth day until somebody says otherwise. */
    @Transactional
    public Creation create(Caller caller, NewRun wanted) {
        own.requireAdministrator(caller);
        var details = new RunDetails(
                wanted.title(),
                "",
                wanted.starts(),
                wanted.starts().plusDays(DAYS - 1L),
                wanted.zone(),
                OptionalInt.empty());
        var fault = details.fault();
        if (fault.isPresent()) {
            return new Creation.No(fault.get());
        }
        if (units.all().stream().noneMatch(unit -> unit.id().equals(wanted.unit()))) {
            return new Creation.No(new Refused("roster.refused.unit"));
        }
        var newest = editions.newest();
        if (newest.isEmpty()) {
            return new Creation.No(new Refused("roster.refused.edition"));
        }
        EditionId edition = newest.get();
        if (!editions.course(edition).languages().contains(wanted.language())) {
            return new Creation.No(new Refused("roster.refused.language"));
        }
        var run = new Run(
                new RunId(ids.next()),
                details.title(),
                edition,
                wanted.unit(),
                wanted.zone(),
                wanted.language(),
                wanted.starts());
        runs.save(new StoredRun(run, details, clock.instant()));
        audit.record(
                caller,
                "run.create",
                run.id().value().toString(),
                Map.of("title", details.title(), "edition", edition.brief()));
        return new Creation.Made(run.id());
    }

    /** @throws NotFound if there is no such run, or it is not the caller's to plan */
    @Transactional(readOnly = true)
    public Roll roll(Caller caller, RunId run) {
        return rolls.of(own.own(caller, run), own.isAdministrator(caller));
    }

    /** Enrols people by sign-in names or personnel numbers; who finds no place waits for one. */
    @Transactional
    public Enrolling enrol(Caller caller, RunId run, Collection<String> signInNamesOrNumbers) {
        own.requireAdministrator(caller);
        var found = new People(names).find(signInNamesOrNumbers);
        return enrol(caller, run, found.people(), found.unknown());
    }

    /** Enrols everyone active of a unit and the units below it, as far as there are places. */
    @Transactional
    public Enrolling enrolUnit(Caller caller, RunId run, UUID unit) {
        own.requireAdministrator(caller);
        return enrol(caller, run, new LinkedHashSet<>(names.activeIn(unit)), List.of());
    }

    private Enrolling enrol(Caller caller, RunId id, Set<PersonId> people, List<String> unknown) {
        var run = own.locked(caller, id);
        var taken = registrar.enrol(caller, run, people);
        var roll = rolls.of(run, true);
        notices.enrolled(run, taken);
        // Last: whoever signs in or out meanwhile would wait for the audit, which is held from its first row on.
        String subject = id.value().toString();
        taken.enrolled()
                .forEach(person -> audit.record(caller, "run.enrol", subject, Map.of("person", person.toString())));
        taken.waiting()
                .forEach(person -> audit.record(caller, "run.wait", subject, Map.of("person", person.toString())));
        return new Enrolling(roll, taken.enrolled().size(), taken.waiting().size(), taken.already(), unknown);
    }
}
