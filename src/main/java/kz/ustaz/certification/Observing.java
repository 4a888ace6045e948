package kz.ustaz.certification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.certification.HandedSheet.Kind;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.roster.ports.RunBook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The observer's desk. A practicum exists for the two who were named to observe it, as long as they hold a role in its run;
 * for all others it is {@link NotFound}. Neither sees what the other marked before both have handed in. Longer
 * than most, as it is the whole desk.
 */
@Service
public class Observing {

    private final Observers observers;
    private final PracticumBook book;
    private final Enrolments enrolments;
    private final RunBook runs;
    private final Editions editions;
    private final Names names;
    private final CandidateNotices notices;
    private final Audit audit;
    private final Clock clock;

    Observing(
            Observers observers,
            PracticumBook book,
            Enrolments enrolments,
            RunBook runs,
            Editions editions,
            Names names,
            CandidateNotices notices,
            Audit audit,
            Clock clock) {
        this.observers = observers;
        this.book = book;
        this.enrolments = enrolments;
        this.runs = runs;
        this.editions = editions;
        this.names = names;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param candidate his name @param handedIn whether the caller has handed in his sheet */
    public record Line(PracticumId practicum, Run run, String candidate, int n, Stage stage, boolean handedIn) {}

    /**
     * One lesson to observe.
     *
     * @param candidate his name
     * @param plan empty until it is handed in; before that no sheet can be
     * @param sheet what the caller has marked so far, or handed in
     * @param own what he handed in; empty before
     * @param corrects whether he may correct it: the lead has not settled it
     * @param marks empty until both have handed in
     */
    public record Page(
            PracticumId practicum,
            Run run,
            String candidate,
            int n,
            Optional<PlannedLesson> plan,
            Rubric rubric,
            Sheet sheet,
            Optional<Marks.Given> own,
            boolean corrects,
            Optional<Marks> marks) {}

    /** What the caller was named to observe, the newest first. Eight queries. */
    @Transactional(readOnly = true)
    public List<Line> list(Caller caller) {
        var mine = observers.runs(caller);
        var practicums = book.observedBy(caller.person()).stream()
                .filter(one -> mine.contains(one.run()))
                .toList();
        var people =
                enrolments.people(practicums.stream().map(Practicum::enrolment).toList());
        var called = Called.of(names, people.values());
        var known = runs.of(practicums.stream().map(Practicum::run).distinct().toList()).stream()
                .collect(Collectors.toMap(Run::id, Function.identity()));
        return book.dossiers(practicums).stream()
                .map(one -> new Line(
                        one.practicum().id(),
                        Optional.ofNullable(known.get(one.practicum().run())).orElseThrow(),
                        candidate(one, people, called),
                        one.practicum().n(),
                        one.stage(),
                        one.latest(caller.person()).isPresent()))
                .toList();
    }

    private static String candidate(Dossier dossier, Map<EnrolmentId, PersonId> people, Called called) {
        var person = people.get(dossier.practicum().enrolment());
        return person == null ? "" : called.name(person);
    }

    @Transactional(readOnly = true)
    public Page open(Caller caller, PracticumId practicum) {
        return page(caller, own(caller, book.find(practicum)));
    }

    /** Keeps what is marked and typed, until it is handed in; from then on a draft is none. @return when it was kept */
    @Transactional
    public Instant keep(Caller caller, PracticumId practicum, Sheet sheet) {
        var dossier = own(caller, book.lock(practicum));
        var now = now();
        if (dossier.latest(caller.person()).isEmpty()) {
            book.keepDraft(practicum, caller.person(), dossier.rubric().only(Typed.clean(sheet)), now);
        }
        return now;
    }

    /** Hands a whole sheet in, for good. Again changes nothing. */
    @Transactional
    public Outcome<Page> handIn(Caller caller, PracticumId practicum, Sheet sheet) {
        var dossier = own(caller, book.lock(practicum));
        if (dossier.latest(caller.person()).isPresent()) {
            return new Outcome.Done<>(page(caller, dossier));
        }
        if (dossier.plan().isEmpty()) {
            return Outcome.declined("", "certification.refused.no-plan");
        }
        return write(caller, dossier, sheet, 1, "", "practicum.hand-in");
    }

    /**
     * Hands another sheet in instead of one's own, as one more, until the lead has settled it.
     *
     * @param reason 1–1000 characters, shown to all who see the marks
     * @throws NotFound also if there is none to correct
     */
    @Transactional
    public Outcome<Page> correct(Caller caller, PracticumId practicum, Sheet sheet, String reason) {
        var dossier = own(caller, book.lock(practicum));
        var before = dossier.latest(caller.person()).orElseThrow(() -> new NotFound("practicum"));
        if (dossier.settlement().isPresent()) {
            return Outcome.declined("", "certification.refused.settled");
        }
        var wrong = Typed.refusalOfReason(reason);
        if (wrong.isPresent()) {
            return new Outcome.Declined<>(List.of(new Fault("reason", wrong.get())));
        }
        String why = Typed.clean(reason.strip(), Typed.LONGEST);
        return write(caller, dossier, sheet, before.n() + 1, why, "practicum.correct");
    }

    private Outcome<Page> write(Caller caller, Dossier dossier, Sheet sheet, int n, String reason, String action) {
        var rubric = dossier.rubric();
        var handed = rubric.only(Typed.clean(sheet));
        var unmarked = rubric.unmarked(handed);
        if (!unmarked.isEmpty()) {
            return new Outcome.Declined<>(unmarked.stream()
                    .map(id -> new Fault(id, new Refused("certification.refused.unmarked")))
                    .toList());
        }
        var practicum = dossier.practicum();
        var verdict = rubric.verdict(handed);
        book.add(practicum.id(), new HandedSheet(caller.person(), Kind.OBSERVED, n, handed, verdict, reason, now()));
        var now = book.dossier(practicum);
        notices.observed(caller, now);
        audit.record(
                caller,
                action,
                practicum.id().value().toString(),
                Candidates.details(practicum, handed, verdict, reason));
        return new Outcome.Done<>(page(caller, now));
    }

    private Page page(Caller caller, Dossier dossier) {
        var practicum = dossier.practicum();
        var enrolment = enrolments.get(practicum.enrolment());
        var called = Called.of(names, Candidates.people(dossier, enrolment.person()));
        var own = dossier.latest(caller.person());
        var taught = new Taught(editions.course(practicum.edition()));
        return new Page(
                practicum.id(),
                enrolment.run(),
                called.name(enrolment.person()),
                practicum.n(),
                dossier.plan().map(taught::planned),
                dossier.rubric(),
                own.map(HandedSheet::sheet)
                        .or(() -> book.sheetDraft(practicum.id(), caller.person()))
                        .orElse(Sheet.EMPTY),
                own.map(handed -> Marks.given(handed, called)),
                own.isPresent() && dossier.settlement().isEmpty(),
                Marks.of(dossier, called));
    }

    private Dossier own(Caller caller, Optional<Practicum> practicum) {
        return practicum
                .map(book::dossier)
                .filter(one -> one.naming()
                        .filter(named -> named.both().contains(caller.person()))
                        .isPresent())
                .filter(one -> observers.may(caller, one.practicum().run()))
                .orElseThrow(() -> new NotFound("practicum"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
