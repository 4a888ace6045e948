package kz.ustaz.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunGrants;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Scope;
import kz.ustaz.content.EditionId;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.ports.MayLead;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where a trainer opens a run for his own cohort, leads it and nothing else, and invites people by their personnel
 * numbers. What an invitation finds is not told, so that the register cannot be read by trying numbers. Longer than most, as
 * it is the whole desk.
 */
@Service
public class OwnCohorts {

    /** How many numbers one trainer may try in 24 hours, right or wrong: four cohorts of fifteen. */
    public static final int MOST_A_DAY = 60;

    private static final Duration DAY = Duration.ofHours(24);

    private final StoredRuns runs;
    private final StoredEnrolments enrolments;
    private final StoredInvitations invitations;
    private final RunRights own;
    private final Registrar registrar;
    private final Editions editions;
    private final MayLead mayLead;
    private final RunGrants grants;
    private final Rights rights;
    private final Reaches reaches;
    private final Names names;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    OwnCohorts(
            StoredRuns runs,
            StoredEnrolments enrolments,
            StoredInvitations invitations,
            RunRights own,
            Registrar registrar,
            Editions editions,
            MayLead mayLead,
            RunGrants grants,
            Rights rights,
            Reaches reaches,
            Names names,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.runs = runs;
        this.enrolments = enrolments;
        this.invitations = invitations;
        this.own = own;
        this.registrar = registrar;
        this.editions = editions;
        this.mayLead = mayLead;
        this.grants = grants;
        this.rights = rights;
        this.reaches = reaches;
        this.names = names;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** An edition to teach. @param of the title of a run of one's own that has it; empty for the newest */
    public record Choice(EditionId edition, String of, Set<String> languages) {}

    /**
     * What a trainer has and may do.
     *
     * @param refusal why he may neither open a run nor invite; empty if he may
     * @param choices none where he may not
     * @param left how many numbers he may try now
     */
    public record Page(List<Runs.Line> runs, Optional<Refused> refusal, List<Choice> choices, int left) {}

    /** A run to be. @param language of teaching */
    public record NewCohort(
            EditionId edition,
            String title,
            String place,
            LocalDate starts,
            LocalDate ends,
            ZoneId zone,
            String language,
            OptionalInt capacity) {}

    /** @param asked how many different numbers there were @param left how many may be tried now */
    public record Invited(int asked, int left) {}

    /** Whether whoever asks may open a run now. Two queries at least. */
    @Transactional(readOnly = true)
    public boolean mayOpen(Caller caller) {
        return rights.isActive(caller)
                && mayLead.refusal(caller.person(), clock.instant()).isEmpty();
    }

    /** @throws NotAllowed for who is deactivated */
    @Transactional(readOnly = true)
    public Page show(Caller caller) {
        requireActive(caller);
        var led = reaches.of(caller, Set.of(Role.LEAD)).runs();
        var lines = led.isEmpty()
                ? List.<Runs.Line>of()
                : runs.counted(led).stream()
                        .map(one -> new Runs.Line(one.run().run(), one.run().details(), one.people()))
                        .toList();
        var refusal = mayLead.refusal(caller.person(), clock.instant());
        return refusal.isPresent()
                ? new Page(lines, refusal, List.of(), 0)
                : new Page(lines, refusal, choices(caller, lines), left(caller));
    }

    /** Makes a run in the trainer's own unit, of which he becomes the lead, audited. */
    @Transactional
    public Outcome<RunId> open(Caller caller, NewCohort wanted) {
        requireActive(caller);
        var refusal = mayLead.refusal(caller.person(), clock.instant());
        if (refusal.isPresent()) {
            return declined("", refusal.get());
        }
        var details = new RunDetails(
                wanted.title(), wanted.place(), wanted.starts(), wanted.ends(), wanted.zone(), wanted.capacity());
        var fault = details.fault();
        if (fault.isPresent()) {
            return declined("", fault.get());
        }
        var choice = choices(caller, show(caller).runs()).stream()
                .filter(one -> one.edition().equals(wanted.edition()))
                .findFirst();
        if (choice.isEmpty()) {
            return declined("edition", new Refused("roster.refused.edition-own"));
        }
        if (!choice.get().languages().contains(wanted.language())) {
            return declined("language", new Refused("roster.refused.language-own"));
        }
        var unit = Optional.ofNullable(names.of(List.of(caller.person())).get(caller.person()))
                .map(Names.Name::unit)
                .orElseThrow(() -> new NotAllowed("open a run"));
        var run = new Run(
                new RunId(ids.next()),
                details.title(),
                wanted.edition(),
                unit,
                wanted.zone(),
                wanted.language(),
                wanted.starts());
        runs.save(new StoredRun(run, details, clock.instant()));
        grants.open(caller, run.id().value());
        audit.record(
                caller,
                "run.open",
                run.id().value().toString(),
                Map.of("title", details.title(), "edition", wanted.edition().brief()));
        return new Outcome.Done<>(run.id());
    }

    /**
     * Enrols whom the numbers name, as far as there are places, and tells nothing of it. Audited.
     *
     * @param numbers of which those that name nobody count too
     * @throws NotFound unless the caller leads that run
     */
    @Transactional
    public Outcome<Invited> invite(Caller caller, RunId run, Collection<String> numbers) {
        if (!rights.has(caller, Role.LEAD, new Scope.Run(run.value()))) {
            throw new NotFound("run");
        }
        var refusal = mayLead.refusal(caller.person(), clock.instant());
        if (refusal.isPresent()) {
            return declined("", refusal.get());
        }
        var held = own.locked(caller, run);
        var asked = numbers.stream()
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (asked.isEmpty()) {
            return declined("numbers", new Refused("roster.refused.empty"));
        }
        int left = left(caller);
        if (asked.size() > left) {
            return declined("numbers", new Refused("roster.refused.invitations", MOST_A_DAY, left));
        }
        Instant now = clock.instant();
        invitations.add(caller, run, asked.size(), now);
        var taken = registrar.enrol(caller, held, known(caller, asked));
        String subject = run.value().toString();
        audit.record(caller, "run.invite", subject, Map.of("numbers", Integer.toString(asked.size())));
        taken.enrolled()
                .forEach(person -> audit.record(caller, "run.enrol", subject, Map.of("person", person.toString())));
        taken.waiting()
                .forEach(person -> audit.record(caller, "run.wait", subject, Map.of("person", person.toString())));
        return new Outcome.Done<>(new Invited(asked.size(), left - asked.size()));
    }

    /** Active people who have one of these personnel numbers, but for the trainer himself. Sign-in names are none. */
    private List<PersonId> known(Caller caller, Set<String> numbers) {
        var found = new LinkedHashSet<>(names.byKeys(numbers).values());
        found.remove(caller.person());
        var keys =
                numbers.stream().map(number -> number.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        return names.of(found).values().stream()
                .filter(name -> keys.contains(name.personnelNumber().strip().toLowerCase(Locale.ROOT)))
                .map(Names.Name::person)
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
    }

    /** The newest edition, and those that he was taught by or leads. */
    private List<Choice> choices(Caller caller, List<Runs.Line> led) {
        var titles = new LinkedHashMap<EditionId, String>();
        editions.newest().ifPresent(newest -> titles.put(newest, ""));
        led.forEach(line -> titles.putIfAbsent(line.run().edition(), line.run().title()));
        enrolments.own(caller.person().value()).stream()
                .map(one -> one.enrolment().run())
                .forEach(run -> titles.putIfAbsent(run.edition(), run.title()));
        return titles.entrySet().stream()
                .map(one -> new Choice(
                        one.getKey(),
                        one.getValue(),
                        editions.course(one.getKey()).languages()))
                .toList();
    }

    private int left(Caller caller) {
        return Math.max(
                0, MOST_A_DAY - invitations.since(caller, clock.instant().minus(DAY)));
    }

    private void requireActive(Caller caller) {
        if (!rights.isActive(caller)) {
            throw new NotAllowed("cohorts");
        }
    }

    private static <T> Outcome<T> declined(String field, Refused why) {
        return new Outcome.Declined<>(List.of(new Fault(field, why)));
    }
}
