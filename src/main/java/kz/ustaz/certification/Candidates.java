package kz.ustaz.certification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.roster.ports.Leading;
import kz.ustaz.roster.ports.RunBook;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead's desk: who of his run is how far, who observes whom, and what two observers disagree about. A run that he does
 * not lead does not exist for him: {@link NotFound}. He decides nothing of his own practicum, and settles nothing that he
 * observed himself. Longer than most, as it is the whole desk.
 */
@Service
public class Candidates {

    private final Leading leading;
    private final Observers observers;
    private final PracticumBook book;
    private final Rubrics rubrics;
    private final Enrolments enrolments;
    private final RunBook runs;
    private final Editions editions;
    private final Names names;
    private final CandidateNotices notices;
    private final Audit audit;
    private final Clock clock;

    Candidates(
            Leading leading,
            Observers observers,
            PracticumBook book,
            Rubrics rubrics,
            Enrolments enrolments,
            RunBook runs,
            Editions editions,
            Names names,
            CandidateNotices notices,
            Audit audit,
            Clock clock) {
        this.leading = leading;
        this.observers = observers;
        this.book = book;
        this.rubrics = rubrics;
        this.enrolments = enrolments;
        this.runs = runs;
        this.editions = editions;
        this.names = names;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param waiting practicums that wait for the lead: to name observers or to settle */
    public record Led(Run run, int waiting) {}

    /** @param practicum of the last try; empty before the first is begun, as is all that follows */
    public record Line(
            String name,
            Optional<PracticumId> practicum,
            int tries,
            Optional<Stage> stage,
            Optional<Verdict> verdict,
            List<String> observers) {}

    /**
     * A run's candidates by name.
     *
     * @param offered whether the edition that the run teaches now has a practicum
     * @param agreement of all pairs of marks of the run's practicums
     */
    public record Board(Run run, boolean offered, List<Line> lines, Agreement agreement) {}

    /** Somebody who may observe. */
    public record Choice(PersonId person, String name) {}

    /**
     * One try.
     *
     * @param own whether it is the lead's own, who then decides nothing of it
     * @param choices who may observe it, by name
     * @param named who is to observe it
     * @param marks empty until both have handed in, and in one's own until there is a verdict
     * @param settles whether the caller may settle it now, anew too
     */
    public record Page(
            PracticumId practicum,
            Run run,
            String candidate,
            int n,
            Stage stage,
            boolean own,
            Optional<PlannedLesson> plan,
            List<Choice> choices,
            List<PersonId> named,
            Optional<Marks> marks,
            boolean settles) {}

    /** Runs that the caller leads, the latest start first; none for who leads none. Six queries. */
    @Transactional(readOnly = true)
    public List<Led> runs(Caller caller) {
        var led = observers.led(caller);
        var waiting = book.dossiers(book.in(led)).stream()
                .filter(one -> one.stage() == Stage.PLANNED || one.stage() == Stage.DISPUTED)
                .collect(Collectors.groupingBy(one -> one.practicum().run(), Collectors.counting()));
        return runs.of(led).stream()
                .map(run -> new Led(run, waiting.getOrDefault(run.id(), 0L).intValue()))
                .toList();
    }

    /** The same number of queries, however many candidates there are. */
    @Transactional(readOnly = true)
    public Board show(Caller caller, RunId run) {
        var led = leading.led(caller, run);
        var people = enrolments.people(run);
        var all = book.dossiers(book.in(List.of(run))).stream()
                .filter(one -> people.containsKey(one.practicum().enrolment()))
                .toList();
        var everybody = new ArrayList<>(people.values());
        all.forEach(one -> everybody.addAll(people(one)));
        var called = Called.of(names, everybody);
        var last = all.stream()
                .collect(Collectors.toMap(one -> one.practicum().enrolment(), one -> one, (before, after) -> after));
        var lines = people.entrySet().stream()
                .sorted(Comparator.<Map.Entry<EnrolmentId, PersonId>, String>comparing(
                                one -> called.sortKey(one.getValue()))
                        .thenComparing(one -> one.getKey().value()))
                .map(one -> line(called.name(one.getValue()), Optional.ofNullable(last.get(one.getKey())), called))
                .toList();
        var apart = all.stream().flatMap(one -> one.apart().stream()).toList();
        return new Board(led, rubrics.find(led.edition()).isPresent(), lines, Agreement.of(apart));
    }

    private static Line line(String name, Optional<Dossier> last, Called called) {
        return new Line(
                name,
                last.map(one -> one.practicum().id()),
                last.map(one -> one.practicum().n()).orElse(0),
                last.map(Dossier::stage),
                last.flatMap(Dossier::verdict),
                last.flatMap(Dossier::naming).map(Naming::both).orElse(List.of()).stream()
                        .map(called::name)
                        .toList());
    }

    @Transactional(readOnly = true)
    public Page open(Caller caller, RunId run, PracticumId practicum) {
        return page(caller, dossier(caller, run, book.find(practicum)));
    }

    /**
     * Names the two who observe, audited, and tells those who did not before. The same two again change nothing.
     *
     * @param first not the candidate, and somebody who may observe in the run
     * @param second another one
     */
    @Transactional
    public Outcome<Page> name(Caller caller, RunId run, PracticumId practicum, PersonId first, PersonId second) {
        var dossier = dossier(caller, run, book.lock(practicum));
        var both = List.of(first, second);
        var before = dossier.naming().map(Naming::both).orElse(List.of());
        if (!first.equals(second) && before.containsAll(both)) {
            return new Outcome.Done<>(page(caller, dossier));
        }
        var candidate = candidate(dossier);
        if (candidate.equals(caller.person())) {
            return Outcome.declined("", "certification.refused.own");
        }
        var faults = faults(candidate, first, second, run);
        if (!faults.isEmpty()) {
            return new Outcome.Declined<>(faults);
        }
        var lost = before.stream()
                .filter(one -> !both.contains(one) && dossier.latest(one).isPresent())
                .findFirst();
        if (lost.isPresent()) {
            String name = Called.of(names, lost.stream().toList()).name(lost.get());
            return Outcome.declined("", "certification.refused.has-handed-in", name);
        }
        int n = dossier.naming().map(Naming::n).orElse(0) + 1;
        book.add(practicum, new Naming(n, first, second, caller.person(), now()));
        notices.named(
                dossier.practicum(),
                both.stream()
                        .filter(one -> !before.contains(one) && !one.equals(caller.person()))
                        .toList());
        audit.record(
                caller,
                "practicum.name",
                practicum.value().toString(),
                Map.of("run", run.value().toString(), "first", first.toString(), "second", second.toString()));
        return new Outcome.Done<>(page(caller, book.dossier(dossier.practicum())));
    }

    private List<Fault> faults(PersonId candidate, PersonId first, PersonId second, RunId run) {
        var faults = new ArrayList<Fault>();
        var may = observers.of(run);
        fault("first", first, candidate, may).ifPresent(faults::add);
        fault("second", second, candidate, may).ifPresent(faults::add);
        if (first.equals(second)) {
            faults.add(new Fault("second", new Refused("certification.refused.same")));
        }
        return faults;
    }

    private static Optional<Fault> fault(String field, PersonId person, PersonId candidate, Set<PersonId> may) {
        if (person.equals(candidate)) {
            return Optional.of(new Fault(field, new Refused("certification.refused.self")));
        }
        return may.contains(person)
                ? Optional.empty()
                : Optional.of(new Fault(field, new Refused("certification.refused.no-observer")));
    }

    /**
     * Settles what the two observers disagree about, audited: where they marked the same, that stays; the verdict follows by
     * the rubric's rule. Once more is a correction, as one more.
     *
     * @param levels for each criterion in which they differ
     * @param points for each point in which they differ
     * @param reason 1–1000 characters, shown to the candidate
     */
    @Transactional
    public Outcome<Page> settle(
            Caller caller,
            RunId run,
            PracticumId practicum,
            Map<String, Integer> levels,
            Map<String, Boolean> points,
            String reason) {
        var dossier = dossier(caller, run, book.lock(practicum));
        var refused = refusal(caller, dossier);
        if (refused.isPresent()) {
            return new Outcome.Declined<>(List.of(new Fault("", refused.get())));
        }
        var settled = settled(dossier, levels, points);
        var faults = new ArrayList<>(dossier.rubric().unmarked(settled).stream()
                .map(id -> new Fault(id, new Refused("certification.refused.unmarked")))
                .toList());
        Typed.refusalOfReason(reason).ifPresent(why -> faults.add(new Fault("reason", why)));
        if (!faults.isEmpty()) {
            return new Outcome.Declined<>(faults);
        }
        String why = Typed.clean(reason.strip(), Typed.LONGEST);
        var verdict = dossier.rubric().verdict(settled);
        int n = dossier.settlement().map(HandedSheet::n).orElse(0) + 1;
        book.add(practicum, new HandedSheet(caller.person(), Kind.SETTLED, n, settled, verdict, why, now()));
        notices.settled(dossier.practicum());
        audit.record(
                caller,
                "practicum.settle",
                practicum.value().toString(),
                details(dossier.practicum(), settled, verdict, why));
        return new Outcome.Done<>(page(caller, book.dossier(dossier.practicum())));
    }

    /** Why the caller cannot settle it. */
    private Optional<Refused> refusal(Caller caller, Dossier dossier) {
        if (candidate(dossier).equals(caller.person())) {
            return Optional.of(new Refused("certification.refused.own"));
        }
        if (dossier.naming().map(Naming::both).orElse(List.of()).contains(caller.person())) {
            return Optional.of(new Refused("certification.refused.observed-himself"));
        }
        boolean open = dossier.stage() == Stage.DISPUTED || dossier.settlement().isPresent();
        return open ? Optional.empty() : Optional.of(new Refused("certification.refused.nothing-to-settle"));
    }

    private static Sheet settled(Dossier dossier, Map<String, Integer> levels, Map<String, Boolean> points) {
        var one = dossier.both().orElseThrow().first().sheet();
        var difference = dossier.difference().orElseThrow();
        var allLevels = new TreeMap<>(one.levels());
        allLevels.keySet().removeAll(difference.criteria());
        var allPoints = new TreeMap<>(one.points());
        allPoints.keySet().removeAll(difference.points());
        levels.forEach((id, level) -> {
            if (difference.criteria().contains(id)) {
                allLevels.put(id, level);
            }
        });
        points.forEach((id, kept) -> {
            if (difference.points().contains(id)) {
                allPoints.put(id, kept);
            }
        });
        return dossier.rubric().only(new Sheet(allLevels, Map.of(), allPoints, ""));
    }

    private Page page(Caller caller, Dossier dossier) {
        var practicum = dossier.practicum();
        var enrolment = enrolments.get(practicum.enrolment());
        boolean own = enrolment.person().equals(caller.person());
        var may = observers.of(practicum.run());
        var everybody = new ArrayList<>(people(dossier, enrolment.person()));
        everybody.addAll(may);
        var called = Called.of(names, everybody);
        var taught = new Taught(editions.course(practicum.edition()));
        return new Page(
                practicum.id(),
                enrolment.run(),
                called.name(enrolment.person()),
                practicum.n(),
                dossier.stage(),
                own,
                dossier.plan().map(taught::planned),
                may.stream()
                        .filter(one -> !one.equals(enrolment.person()))
                        .sorted(Comparator.comparing(called::sortKey).thenComparing(PersonId::value))
                        .map(one -> new Choice(one, called.name(one)))
                        .toList(),
                dossier.naming().map(Naming::both).orElse(List.of()),
                own && dossier.stage() != Stage.DONE ? Optional.empty() : Marks.of(dossier, called),
                refusal(caller, dossier).isEmpty());
    }

    private Dossier dossier(Caller caller, RunId run, Optional<Practicum> practicum) {
        leading.led(caller, run);
        return practicum
                .filter(one -> one.run().equals(run))
                .map(book::dossier)
                .orElseThrow(() -> new NotFound("practicum"));
    }

    private PersonId candidate(Dossier dossier) {
        return enrolments.get(dossier.practicum().enrolment()).person();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Everybody whose name stands in it, and others. */
    static List<PersonId> people(Dossier dossier, PersonId... others) {
        var people = new ArrayList<>(List.of(others));
        dossier.naming().ifPresent(named -> people.addAll(named.both()));
        dossier.sheets().forEach(sheet -> people.add(sheet.by()));
        return people;
    }

    /** What the audit says of a sheet. */
    static Map<String, String> details(Practicum practicum, Sheet sheet, Verdict verdict, String reason) {
        var details = new TreeMap<>(Map.of(
                "run", practicum.run().value().toString(),
                "levels", Integer.toString(sheet.total()),
                "points", Integer.toString(sheet.kept()),
                "verdict", verdict.name()));
        if (!reason.isEmpty()) {
            details.put("reason", reason);
        }
        return details;
    }
}
