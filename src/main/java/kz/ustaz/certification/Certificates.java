package kz.ustaz.certification;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.Turns;
import kz.ustaz.certification.CertificateStep.Kind;
import kz.ustaz.certification.Seats.Seat;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk of those who answer for a run's certificates: its lead issues who has completed the course, and a supervisor or
 * an administrator of its unit suspends, lifts that and revokes. A run that the caller has nothing to do with does not exist
 * for him, nor what is another's to do: {@link NotFound}. Nobody decides about himself. Longer than most, as it is the whole
 * desk.
 */
@Service
public class Certificates {

    private static final Set<Role> OVERSEERS = Set.of(Role.SUPERVISOR, Role.ADMINISTRATOR);
    private static final Set<Role> ALL = Set.of(Role.LEAD, Role.SUPERVISOR, Role.ADMINISTRATOR);

    /** What somebody must have for the certificate of the course. */
    private static final Set<Finding.Name> COMPLETED = Set.of(Finding.Name.MODULES, Finding.Name.ATTENDANCE);

    private final Seats seats;
    private final Turns turns;
    private final Enrolments enrolments;
    private final Candidacies candidacies;
    private final RulesOfEditions rules;
    private final CertificateBook book;
    private final Issuing issuing;
    private final Names names;
    private final CandidateNotices notices;
    private final Audit audit;
    private final Clock clock;

    Certificates(
            Seats seats,
            Turns turns,
            Enrolments enrolments,
            Candidacies candidacies,
            RulesOfEditions rules,
            CertificateBook book,
            Issuing issuing,
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
        this.issuing = issuing;
        this.names = names;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One of a run.
     *
     * @param findings what the certificate of the course requires; none where the edition does not say
     * @param certificates those of this run
     * @param issues whether the caller may issue the certificate of the course now
     */
    public record Row(
            EnrolmentId enrolment,
            String person,
            List<Finding> findings,
            List<CertificateLine> certificates,
            boolean issues) {}

    /** A run's people by name; who has left it is there with what he was issued. @param leads whether the caller does */
    public record Board(Run run, boolean leads, List<Row> rows) {

        /** How many may be issued the certificate of the course now. */
        public long ready() {
            return rows.stream().filter(Row::issues).count();
        }
    }

    /**
     * One certificate.
     *
     * @param history the earliest first
     * @param own whether it is the caller's own, about which he then decides nothing
     */
    public record Page(
            Run run,
            CertificateLine line,
            String person,
            String issuer,
            EditionId edition,
            List<CertificateSaid> history,
            boolean own,
            boolean suspends,
            boolean reinstates,
            boolean revokes) {}

    private enum Act {
        SUSPEND("certificate.suspend", Kind.SUSPENDED),
        REINSTATE("certificate.reinstate", Kind.REINSTATED),
        REVOKE("certificate.revoke", Kind.REVOKED);

        private final String word;
        private final Kind kind;

        Act(String word, Kind kind) {
            this.word = word;
            this.kind = kind;
        }

        /** Whether nothing is left to do. */
        boolean done(Validity now) {
            return switch (this) {
                case SUSPEND -> now instanceof Validity.Suspended;
                case REINSTATE -> now instanceof Validity.Valid || now instanceof Validity.Expired;
                case REVOKE -> now instanceof Validity.Revoked;
            };
        }

        boolean may(Validity now) {
            return switch (this) {
                case SUSPEND -> now instanceof Validity.Valid;
                case REINSTATE -> now instanceof Validity.Suspended;
                case REVOKE -> !(now instanceof Validity.Revoked);
            };
        }
    }

    /** Runs that the caller leads, supervises or administers, the latest start first; none for all others. Two queries. */
    @Transactional(readOnly = true)
    public List<Run> runs(Caller caller) {
        return seats.all(caller, ALL);
    }

    /** The same number of queries, however many people there are. */
    @Transactional(readOnly = true)
    public Board show(Caller caller, RunId run) {
        return board(caller, seats.in(caller, run, OVERSEERS));
    }

    @Transactional(readOnly = true)
    public Page open(Caller caller, RunId run, CertificateId id) {
        var seat = seats.in(caller, run, OVERSEERS);
        return page(caller, seat, found(seat, id));
    }

    /** The lead issues the certificate of the course to who has completed it, audited. Again changes nothing. */
    @Transactional
    public Outcome<Board> issue(Caller caller, RunId run, EnrolmentId enrolment) {
        var seat = seats.in(caller, run, OVERSEERS).led();
        var person = enrolments.people(run).get(enrolment);
        if (person == null) {
            throw new NotFound("enrolment");
        }
        turns.take(List.of(person));
        var refused = refusal(caller, seat, enrolment, person);
        if (refused.isPresent()) {
            return new Outcome.Declined<>(List.of(new Fault("", refused.get())));
        }
        issuing.issue(caller, CertificateKind.COURSE, seat.run(), enrolment, person);
        return new Outcome.Done<>(board(caller, seat));
    }

    /** The same for everybody who may have it now, himself left out. */
    @Transactional
    public Outcome<Board> issueAll(Caller caller, RunId run) {
        var seat = seats.in(caller, run, OVERSEERS).led();
        var people = enrolments.people(run);
        turns.take(people.values());
        for (var row : board(caller, seat).rows()) {
            var person = people.get(row.enrolment());
            if (row.issues()
                    && person != null
                    && issuing.refusal(person, CertificateKind.COURSE).isEmpty()) {
                issuing.issue(caller, CertificateKind.COURSE, seat.run(), row.enrolment(), person);
            }
        }
        return new Outcome.Done<>(board(caller, seat));
    }

    private Optional<Refused> refusal(Caller caller, Seat seat, EnrolmentId enrolment, PersonId person) {
        if (person.equals(caller.person())) {
            return Optional.of(new Refused("certification.certificate.refused.self"));
        }
        var findings = Candidacy.check(required(seat.run()), candidacies.of(seat.run(), enrolment));
        return completed(findings)
                ? issuing.refusal(person, CertificateKind.COURSE)
                : Optional.of(new Refused("certification.certificate.refused.incomplete"));
    }

    /** Nothing counts on it for a time, audited. Again changes nothing. @param reason 1–1000 characters */
    @Transactional
    public Outcome<Page> suspend(Caller caller, RunId run, CertificateId id, String reason) {
        return decide(caller, run, id, reason, Act.SUSPEND);
    }

    /** Lifts a suspension, audited. Again changes nothing. @param reason 1–1000 characters */
    @Transactional
    public Outcome<Page> reinstate(Caller caller, RunId run, CertificateId id, String reason) {
        return decide(caller, run, id, reason, Act.REINSTATE);
    }

    /** For good, audited. Again changes nothing. @param reason 1–1000 characters */
    @Transactional
    public Outcome<Page> revoke(Caller caller, RunId run, CertificateId id, String reason) {
        return decide(caller, run, id, reason, Act.REVOKE);
    }

    private Outcome<Page> decide(Caller caller, RunId run, CertificateId id, String reason, Act act) {
        var seat = seats.in(caller, run, OVERSEERS).overseen();
        turns.take(List.of(found(seat, id).certificate().person()));
        var held = found(seat, id);
        if (held.certificate().person().equals(caller.person())) {
            return Outcome.declined("", "certification.certificate.refused.self");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var validity = held.validity(now);
        if (act.done(validity)) {
            return new Outcome.Done<>(page(caller, seat, held));
        }
        if (!act.may(validity)) {
            return new Outcome.Declined<>(List.of(new Fault("", validity.why())));
        }
        var unreasoned = Typed.refusalOfReason(reason);
        if (unreasoned.isPresent()) {
            return new Outcome.Declined<>(List.of(new Fault("reason", unreasoned.get())));
        }
        String why = Typed.clean(reason.strip(), Typed.LONGEST);
        book.add(id, new CertificateStep(held.next(), act.kind, caller.person(), why, now));
        tell(act, held.certificate());
        audit.record(caller, act.word, id.value().toString(), details(seat, why));
        return new Outcome.Done<>(page(caller, seat, found(seat, id)));
    }

    private void tell(Act act, Certificate of) {
        switch (act) {
            case SUSPEND -> notices.suspended(of.person(), of.kind());
            case REINSTATE -> notices.reinstated(of.person(), of.kind());
            case REVOKE -> notices.revoked(of.person(), of.kind());
        }
    }

    private static Map<String, String> details(Seat seat, String reason) {
        return Map.of("run", seat.run().id().value().toString(), "reason", reason);
    }

    private Held found(Seat seat, CertificateId id) {
        return book.find(id)
                .filter(one -> one.certificate().run().equals(seat.run().id()))
                .orElseThrow(() -> new NotFound("certificate"));
    }

    private List<Requirement> required(Run run) {
        return rules.requirements(run.edition()).stream()
                .filter(one -> COMPLETED.contains(one.name()))
                .toList();
    }

    private static boolean completed(List<Finding> findings) {
        return !findings.isEmpty() && findings.stream().allMatch(Finding::met);
    }

    private Board board(Caller caller, Seat seat) {
        var now = clock.instant();
        var run = seat.run();
        var present = enrolments.people(run.id());
        var held = book.of(run.id());
        var everybody = new HashMap<>(present);
        held.forEach(one ->
                everybody.put(one.certificate().enrolment(), one.certificate().person()));
        var called = Called.of(names, everybody.values());
        var required = required(run);
        var all = candidacies.of(run, present.keySet());
        var rows = new ArrayList<Row>();
        everybody.entrySet().stream()
                .sorted(Comparator.<Map.Entry<EnrolmentId, PersonId>, String>comparing(
                                one -> called.sortKey(one.getValue()))
                        .thenComparing(one -> one.getKey().value()))
                .forEach(one -> {
                    var of = all.get(one.getKey());
                    List<Finding> findings = of == null ? List.of() : Candidacy.check(required, of);
                    var own = held.stream()
                            .filter(each -> each.certificate().enrolment().equals(one.getKey()))
                            .toList();
                    boolean issues = seat.leads()
                            && completed(findings)
                            && own.stream().noneMatch(each -> each.is(CertificateKind.COURSE))
                            && !one.getValue().equals(caller.person());
                    rows.add(new Row(
                            one.getKey(),
                            called.name(one.getValue()),
                            findings,
                            own.stream()
                                    .map(each -> CertificateLine.of(each, now))
                                    .toList(),
                            issues));
                });
        return new Board(run, seat.leads(), List.copyOf(rows));
    }

    private Page page(Caller caller, Seat seat, Held held) {
        var now = clock.instant();
        var one = held.certificate();
        var called = Called.of(names, CertificateSaid.people(held));
        boolean own = one.person().equals(caller.person());
        boolean decides = seat.oversees() && !own;
        var validity = held.validity(now);
        return new Page(
                seat.run(),
                CertificateLine.of(held, now),
                called.name(one.person()),
                one.facts().issuer(),
                one.edition(),
                CertificateSaid.of(held, called),
                own,
                decides && Act.SUSPEND.may(validity),
                decides && Act.REINSTATE.may(validity),
                decides && Act.REVOKE.may(validity));
    }
}
