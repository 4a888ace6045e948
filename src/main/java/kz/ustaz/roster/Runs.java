package kz.ustaz.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.Units;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Scope;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The administrator's desk for runs of the course. Longer than most, as it is the whole desk. */
@Service
public class Runs {

    private final StoredRuns runs;
    private final StoredEnrolments enrolments;
    private final Editions editions;
    private final Units units;
    private final Names names;
    private final Rights rights;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Ids ids;
    private final Clock clock;

    Runs(
            StoredRuns runs,
            StoredEnrolments enrolments,
            Editions editions,
            Units units,
            Names names,
            Rights rights,
            Audit audit,
            ApplicationEventPublisher events,
            Ids ids,
            Clock clock) {
        this.runs = runs;
        this.enrolments = enrolments;
        this.editions = editions;
        this.units = units;
        this.names = names;
        this.rights = rights;
        this.audit = audit;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** A run in the list. @param people enrolled now */
    public record Line(Run run, long people) {}

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

    /** One person of a run. @param name cyrillic, or the bare id where the person is gone */
    public record Member(EnrolmentId enrolment, PersonId person, String name, String personnelNumber, Instant since) {}

    /** A run and its people, by sort key. */
    public record Roll(Run run, List<Member> members) {}

    /** @param unknown what was given and names nobody */
    public record Enrolling(Roll roll, int added, int already, List<String> unknown) {}

    /** All runs, the latest start first. Two queries at most. */
    @Transactional(readOnly = true)
    public List<Line> list(Caller caller) {
        require(caller);
        return runs.counted().stream()
                .map(counted -> new Line(counted.run().run(), counted.people()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Choices choices(Caller caller) {
        require(caller);
        return new Choices(
                units.all().stream()
                        .map(unit -> new UnitChoice(unit.id(), unit.name(), unit.depth()))
                        .toList(),
                editions.newest()
                        .map(edition -> editions.course(edition).languages())
                        .orElse(Set.of()));
    }

    /** Makes a run of the newest edition, which stays pinned. */
    @Transactional
    public Creation create(Caller caller, NewRun wanted) {
        require(caller);
        String title = wanted.title().strip();
        if (title.isEmpty() || title.length() > 200 || title.chars().anyMatch(Character::isISOControl)) {
            return new Creation.No(new Refused("roster.refused.title"));
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
                title,
                edition,
                wanted.unit(),
                wanted.zone(),
                wanted.language(),
                wanted.starts());
        runs.save(new StoredRun(run, clock.instant()));
        audit.record(
                caller, "run.create", run.id().value().toString(), Map.of("title", title, "edition", edition.brief()));
        return new Creation.Made(run.id());
    }

    /** @throws NotFound if there is no such run */
    @Transactional(readOnly = true)
    public Roll roll(Caller caller, RunId run) {
        require(caller);
        return rollOf(stored(run), enrolments.everIn(run.value()));
    }

    /** Enrols people by sign-in names or personnel numbers. */
    @Transactional
    public Enrolling enrol(Caller caller, RunId run, Collection<String> signInNamesOrNumbers) {
        require(caller);
        var found = new People(names).find(signInNamesOrNumbers);
        return enrol(caller, stored(run), found.people(), found.unknown());
    }

    /** Enrols everyone active of a unit and the units below it. */
    @Transactional
    public Enrolling enrolUnit(Caller caller, RunId run, UUID unit) {
        require(caller);
        return enrol(caller, stored(run), new LinkedHashSet<>(names.activeIn(unit)), List.of());
    }

    /** Takes somebody out of a run; what he did there is kept, and comes back when he is enrolled again. */
    @Transactional
    public Roll withdraw(Caller caller, RunId run, EnrolmentId enrolment) {
        require(caller);
        var all = enrolments.everIn(run.value());
        var one = all.stream()
                .filter(stored -> stored.id().equals(enrolment))
                .findFirst()
                .orElseThrow(() -> new NotFound("enrolment"));
        one.withdraw(clock.instant());
        audit.record(
                caller,
                "run.withdraw",
                run.value().toString(),
                Map.of("person", one.person().toString()));
        return rollOf(stored(run), all);
    }

    private Enrolling enrol(Caller caller, StoredRun run, Set<PersonId> people, List<String> unknown) {
        Run facts = run.run();
        var all = new java.util.ArrayList<>(enrolments.everIn(facts.id().value()));
        var byPerson = all.stream().collect(Collectors.toMap(StoredEnrolment::person, Function.identity()));
        Instant now = clock.instant();
        var added = new java.util.ArrayList<PersonId>();
        for (PersonId person : people) {
            var known = byPerson.get(person);
            if (known != null && !known.restore()) {
                continue;
            }
            if (known == null) {
                known = enrolments.save(new StoredEnrolment(ids.next(), run, person, now));
                all.add(known);
            }
            added.add(person);
            events.publishEvent(new Enrolled(known.id(), facts.id(), person, facts.edition(), now));
        }
        var roll = rollOf(run, all);
        // Last: whoever signs in or out meanwhile would wait for the audit, which is held from its first row on.
        String subject = facts.id().value().toString();
        added.forEach(person -> audit.record(caller, "run.enrol", subject, Map.of("person", person.toString())));
        return new Enrolling(roll, added.size(), people.size() - added.size(), unknown);
    }

    private Roll rollOf(StoredRun run, List<StoredEnrolment> all) {
        var present = all.stream()
                .filter(enrolment -> enrolment.withdrawnAt() == null)
                .toList();
        var known = names.of(present.stream().map(StoredEnrolment::person).toList());
        Comparator<StoredEnrolment> bySortKey = Comparator.comparing(enrolment -> {
            var name = known.get(enrolment.person());
            return name == null ? "" : name.sortKey();
        });
        var members = present.stream()
                .sorted(bySortKey)
                .map(enrolment -> member(enrolment, known))
                .toList();
        return new Roll(run.run(), members);
    }

    private static Member member(StoredEnrolment enrolment, Map<PersonId, Names.Name> known) {
        var name = known.get(enrolment.person());
        return new Member(
                enrolment.id(),
                enrolment.person(),
                name == null ? enrolment.person().toString() : name.cyrillic(),
                name == null ? "" : name.personnelNumber(),
                enrolment.enrolledAt());
    }

    private StoredRun stored(RunId run) {
        return runs.findById(run.value()).orElseThrow(() -> new NotFound("run"));
    }

    private void require(Caller caller) {
        rights.require(caller, Role.ADMINISTRATOR, new Scope.Installation());
    }
}
