package kz.ustaz.certification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.PasswordResets;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.Turns;
import kz.ustaz.certification.Seats.Seat;
import kz.ustaz.certification.TrainerStep.Kind;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where two people make a trainer: the lead of the run proposes, a supervisor of the run or its unit confirms the
 * vetting and approves. A run that the caller neither leads nor supervises does not exist for him, nor what is the other's
 * to do: {@link NotFound}. Nobody decides about himself. Longer than most, as it is the whole desk.
 */
@Service
public class Trainership {

    /** For so long after a one-time link to it, an account neither proposes nor approves: it may be in wrong hands. */
    static final Duration AFTER_RESET = Duration.ofHours(24);

    private static final Set<Role> SUPERVISORS = Set.of(Role.SUPERVISOR);
    private static final Set<Role> BOTH = Set.of(Role.LEAD, Role.SUPERVISOR);

    private final Seats seats;
    private final Turns turns;
    private final Enrolments enrolments;
    private final Candidacies candidacies;
    private final RulesOfEditions rules;
    private final TrainerBook book;
    private final PracticumBook practicums;
    private final Issuing issuing;
    private final PasswordResets resets;
    private final Names names;
    private final CandidateNotices notices;
    private final Audit audit;
    private final Clock clock;

    Trainership(
            Seats seats,
            Turns turns,
            Enrolments enrolments,
            Candidacies candidacies,
            RulesOfEditions rules,
            TrainerBook book,
            PracticumBook practicums,
            Issuing issuing,
            PasswordResets resets,
            Names names,
            CandidateNotices notices,
            Audit audit,
            Clock clock) {
        this.seats = seats;
        this.turns = turns;
        this.enrolments = enrolments;
        this.candidacies = candidacies;
        this.rules = rules;
        this.book = book;
        this.practicums = practicums;
        this.issuing = issuing;
        this.resets = resets;
        this.names = names;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** A proposal that waits. @param candidate name */
    public record Waiting(Run run, EnrolmentId enrolment, String candidate, Instant since) {}

    /** @param findings in the order of the board's columns */
    public record Row(EnrolmentId enrolment, String candidate, TrainerStage stage, List<Finding> findings) {}

    /** A run's candidates by name. @param columns none where the edition makes no trainers */
    public record Board(Run run, List<Finding.Name> columns, List<Row> rows) {}

    /**
     * One candidate.
     *
     * @param history the earliest first
     * @param own whether it is the caller himself, who then decides nothing
     * @param proposes whether the caller may propose him now
     * @param vets whether the caller may confirm his vetting, or withdraw it where it is confirmed
     * @param decides whether the caller may approve him now or send him back
     */
    public record Page(
            Run run,
            EnrolmentId enrolment,
            String candidate,
            TrainerStage stage,
            List<Finding> findings,
            List<Said> history,
            boolean own,
            boolean proposes,
            boolean vets,
            boolean vetted,
            boolean decides) {}

    /** One candidate as the caller finds him. */
    private record Case(
            Seat seat, EnrolmentId enrolment, PersonId person, Candidacy candidacy, List<Finding> findings) {

        boolean complete() {
            return !findings.isEmpty() && findings.stream().allMatch(Finding::met);
        }

        boolean is(Caller caller) {
            return person.equals(caller.person());
        }

        boolean proposedBy(Caller caller) {
            return candidacy
                    .last()
                    .filter(step -> step.kind() == Kind.PROPOSED && step.by().equals(caller.person()))
                    .isPresent();
        }

        /** Who did the last step: of what is proposed, who proposed it. */
        PersonId lastBy() {
            return candidacy.last().orElseThrow().by();
        }

        boolean vetted() {
            return candidacy.vetting().filter(Vetting::confirmed).isPresent();
        }
    }

    /** Runs that the caller leads or supervises, the latest start first; none for all others. Two queries. */
    @Transactional(readOnly = true)
    public List<Run> runs(Caller caller) {
        return seats.all(caller, BOTH);
    }

    /** What waits for the caller as a supervisor, the longest first. Not his own. Five queries. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Caller caller) {
        var supervised = seats.all(caller, SUPERVISORS).stream().collect(Collectors.toMap(Run::id, run -> run));
        if (supervised.isEmpty()) {
            return List.of();
        }
        var proposed = book.proposed(supervised.keySet());
        var people = enrolments.present(
                proposed.stream().map(TrainerBook.Proposed::enrolment).toList());
        var called = Called.of(names, people.values());
        var waiting = new ArrayList<Waiting>();
        for (var one : proposed) {
            var person = people.get(one.enrolment());
            if (person != null && !person.equals(caller.person())) {
                waiting.add(new Waiting(
                        Objects.requireNonNull(supervised.get(one.run())),
                        one.enrolment(),
                        called.name(person),
                        one.at()));
            }
        }
        return List.copyOf(waiting);
    }

    /** The same number of queries, however many candidates there are. */
    @Transactional(readOnly = true)
    public Board show(Caller caller, RunId run) {
        var seat = seat(caller, run);
        var people = enrolments.people(run);
        var called = Called.of(names, people.values());
        var requirements = rules.requirements(seat.run().edition());
        var all = candidacies.of(seat.run(), people.keySet());
        var rows = people.entrySet().stream()
                .sorted(Comparator.<Map.Entry<EnrolmentId, PersonId>, String>comparing(
                                one -> called.sortKey(one.getValue()))
                        .thenComparing(one -> one.getKey().value()))
                .map(one -> {
                    var of = Objects.requireNonNull(all.get(one.getKey()));
                    return new Row(
                            one.getKey(), called.name(one.getValue()), of.stage(), Candidacy.check(requirements, of));
                })
                .toList();
        return new Board(
                seat.run(), requirements.stream().map(Requirement::name).toList(), rows);
    }

    @Transactional(readOnly = true)
    public Page open(Caller caller, RunId run, EnrolmentId enrolment) {
        return page(caller, found(seat(caller, run), enrolment));
    }

    /** The lead proposes who has all that is required, audited. Again changes nothing while it waits. */
    @Transactional
    public Outcome<Page> propose(Caller caller, RunId run, EnrolmentId enrolment) {
        var one = locked(seat(caller, run).led(), enrolment);
        if (one.candidacy().stage() == TrainerStage.PROPOSED) {
            return new Outcome.Done<>(page(caller, one));
        }
        if (one.candidacy().stage() == TrainerStage.APPROVED) {
            return Outcome.declined("", "certification.trainer.refused.approved");
        }
        var refused = refusal(caller, one);
        if (refused.isPresent()) {
            return new Outcome.Declined<>(List.of(new Fault("", refused.get())));
        }
        step(caller, one, Kind.PROPOSED, "");
        notices.proposed(one.seat().run(), enrolment, one.person());
        audit.record(caller, "trainer.propose", enrolment.value().toString(), details(one, ""));
        return new Outcome.Done<>(again(caller, one));
    }

    /** A supervisor approves what another proposed, and so issues the certificate, audited. Again changes nothing. */
    @Transactional
    public Outcome<Page> approve(Caller caller, RunId run, EnrolmentId enrolment) {
        var one = locked(seat(caller, run).overseen(), enrolment);
        if (one.candidacy().stage() == TrainerStage.APPROVED) {
            return new Outcome.Done<>(page(caller, one));
        }
        var refused = undecidable(caller, one)
                .or(() -> refusal(caller, one))
                .or(() -> issuing.refusal(one.person(), CertificateKind.TRAINER));
        if (refused.isPresent()) {
            return new Outcome.Declined<>(List.of(new Fault("", refused.get())));
        }
        step(caller, one, Kind.APPROVED, "");
        notices.approved(one.seat().run(), enrolment, one.person(), one.lastBy());
        audit.record(caller, "trainer.approve", enrolment.value().toString(), details(one, ""));
        issuing.issue(caller, CertificateKind.TRAINER, one.seat().run(), enrolment, one.person());
        return new Outcome.Done<>(again(caller, one));
    }

    /**
     * A supervisor sends back what another proposed, audited. Again changes nothing.
     *
     * @param reason 1–1000 characters, which the candidate reads too
     */
    @Transactional
    public Outcome<Page> sendBack(Caller caller, RunId run, EnrolmentId enrolment, String reason) {
        var one = locked(seat(caller, run).overseen(), enrolment);
        if (one.candidacy().stage() == TrainerStage.SENT_BACK) {
            return new Outcome.Done<>(page(caller, one));
        }
        var refused = undecidable(caller, one);
        if (refused.isPresent()) {
            return new Outcome.Declined<>(List.of(new Fault("", refused.get())));
        }
        var unreasoned = Typed.refusalOfReason(reason);
        if (unreasoned.isPresent()) {
            return new Outcome.Declined<>(List.of(new Fault("reason", unreasoned.get())));
        }
        String why = Typed.clean(reason.strip(), Typed.LONGEST);
        step(caller, one, Kind.SENT_BACK, why);
        notices.sentBack(one.seat().run(), enrolment, one.person(), one.lastBy());
        audit.record(caller, "trainer.send-back", enrolment.value().toString(), details(one, why));
        return new Outcome.Done<>(again(caller, one));
    }

    /**
     * A supervisor confirms that the candidate was vetted, audited. Again changes nothing.
     *
     * @param checkedOn not after today where the run is held
     */
    @Transactional
    public Outcome<Page> confirmVetting(
            Caller caller, RunId run, EnrolmentId enrolment, @Nullable LocalDate checkedOn) {
        var one = locked(seat(caller, run).overseen(), enrolment);
        if (one.is(caller)) {
            return Outcome.declined("", "certification.trainer.refused.self");
        }
        if (one.vetted()) {
            return new Outcome.Done<>(page(caller, one));
        }
        if (checkedOn == null
                || checkedOn.isAfter(
                        LocalDate.ofInstant(clock.instant(), one.seat().run().zone()))) {
            return Outcome.declined("day", "certification.trainer.refused.day");
        }
        vet(caller, one, true, checkedOn, "");
        audit.record(
                caller,
                "vetting.confirm",
                enrolment.value().toString(),
                Map.of("run", run.value().toString(), "checked", checkedOn.toString()));
        return new Outcome.Done<>(again(caller, one));
    }

    /** Takes the confirmation back, audited. Again changes nothing. @param reason 1–1000 characters */
    @Transactional
    public Outcome<Page> withdrawVetting(Caller caller, RunId run, EnrolmentId enrolment, String reason) {
        var one = locked(seat(caller, run).overseen(), enrolment);
        if (one.is(caller)) {
            return Outcome.declined("", "certification.trainer.refused.self");
        }
        if (!one.vetted()) {
            return new Outcome.Done<>(page(caller, one));
        }
        var unreasoned = Typed.refusalOfReason(reason);
        if (unreasoned.isPresent()) {
            return new Outcome.Declined<>(List.of(new Fault("reason", unreasoned.get())));
        }
        String why = Typed.clean(reason.strip(), Typed.LONGEST);
        vet(caller, one, false, one.candidacy().vetting().orElseThrow().checkedOn(), why);
        notices.vettingWithdrawn(one.seat().run(), enrolment, one.person());
        audit.record(caller, "vetting.withdraw", enrolment.value().toString(), details(one, why));
        return new Outcome.Done<>(again(caller, one));
    }

    /** Why there is nothing here for the caller to decide. */
    private static Optional<Refused> undecidable(Caller caller, Case one) {
        if (one.is(caller)) {
            return Optional.of(new Refused("certification.trainer.refused.self"));
        }
        if (one.candidacy().stage() != TrainerStage.PROPOSED) {
            return Optional.of(new Refused("certification.trainer.refused.not-proposed"));
        }
        return one.proposedBy(caller)
                ? Optional.of(new Refused("certification.trainer.refused.same-person"))
                : Optional.empty();
    }

    /** Why the caller can neither propose nor approve. */
    private Optional<Refused> refusal(Caller caller, Case one) {
        if (one.is(caller)) {
            return Optional.of(new Refused("certification.trainer.refused.self"));
        }
        if (resets.since(caller.person(), clock.instant().minus(AFTER_RESET))) {
            return Optional.of(new Refused("certification.trainer.refused.reset", AFTER_RESET.toHours()));
        }
        return one.complete() ? Optional.empty() : Optional.of(new Refused("certification.trainer.refused.incomplete"));
    }

    private void step(Caller caller, Case one, Kind kind, String reason) {
        int n = one.candidacy().last().map(TrainerStep::n).orElse(0) + 1;
        book.add(one.seat().run(), one.enrolment(), new TrainerStep(n, kind, caller.person(), reason, now()));
    }

    private void vet(Caller caller, Case one, boolean confirmed, LocalDate checkedOn, String reason) {
        int n = one.candidacy().vetting().map(Vetting::n).orElse(0) + 1;
        book.add(one.enrolment(), new Vetting(n, confirmed, checkedOn, reason, caller.person(), now()));
    }

    private static Map<String, String> details(Case one, String reason) {
        var details = new TreeMap<>(Map.of("run", one.seat().run().id().value().toString()));
        if (!reason.isEmpty()) {
            details.put("reason", reason);
        }
        return details;
    }

    private Seat seat(Caller caller, RunId run) {
        return seats.in(caller, run, SUPERVISORS);
    }

    /** Of two who act at once the second sees what the first did. A practicum is held too, so that nobody settles it. */
    private Case locked(Seat seat, EnrolmentId enrolment) {
        turns.take(enrolments.people(List.of(enrolment)).values());
        var tries = practicums.of(List.of(enrolment));
        if (!tries.isEmpty()) {
            practicums.lock(tries.getLast().id());
        }
        return found(seat, enrolment);
    }

    private Case found(Seat seat, EnrolmentId enrolment) {
        var person = enrolments.people(seat.run().id()).get(enrolment);
        if (person == null) {
            throw new NotFound("enrolment");
        }
        var of = candidacies.of(seat.run(), enrolment);
        return new Case(
                seat,
                enrolment,
                person,
                of,
                Candidacy.check(rules.requirements(seat.run().edition()), of));
    }

    private Page again(Caller caller, Case one) {
        return page(caller, found(one.seat(), one.enrolment()));
    }

    private Page page(Caller caller, Case one) {
        var everybody = new ArrayList<>(Said.people(one.candidacy()));
        everybody.add(one.person());
        var called = Called.of(names, everybody);
        var stage = one.candidacy().stage();
        boolean own = one.is(caller);
        boolean open = stage == TrainerStage.OPEN || stage == TrainerStage.SENT_BACK;
        return new Page(
                one.seat().run(),
                one.enrolment(),
                called.name(one.person()),
                stage,
                one.findings(),
                Said.of(one.candidacy(), called),
                own,
                one.seat().leads() && !own && open && one.complete(),
                one.seat().oversees() && !own,
                one.vetted(),
                one.seat().oversees() && undecidable(caller, one).isEmpty());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
