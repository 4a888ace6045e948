package kz.ustaz.certification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.NotFound;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The candidate's desk: he plans a lesson, and sees what was marked of it once there is a verdict. An enrolment that is not
 * his own does not exist for him: {@link NotFound}. Longer than most, as it is the whole desk.
 */
@Service
public class Practicums {

    private final Enrolments enrolments;
    private final Editions editions;
    private final Rubrics rubrics;
    private final PracticumBook book;
    private final Names names;
    private final Ids ids;
    private final Clock clock;

    Practicums(
            Enrolments enrolments,
            Editions editions,
            Rubrics rubrics,
            PracticumBook book,
            Names names,
            Ids ids,
            Clock clock) {
        this.enrolments = enrolments;
        this.editions = editions;
        this.rubrics = rubrics;
        this.book = book;
        this.names = names;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param stage empty before the first try is begun */
    public record Own(EnrolmentId enrolment, Run run, Optional<Stage> stage, Optional<Verdict> verdict) {}

    /**
     * A run's page.
     *
     * @param offered whether the edition that the run teaches now has a practicum
     * @param tries the last one first
     * @param begins whether he may begin one: he has none, or the last was not passed
     */
    public record Page(Run run, boolean offered, List<Try> tries, boolean begins) {}

    /**
     * @param lessons to choose from
     * @param plan as it is being written
     * @param handedIn as observers read it
     * @param changes whether the plan may be handed in, again too: no observer has handed in his sheet
     * @param observers their names
     * @param marks empty until there is a verdict
     */
    public record Try(
            int n,
            Stage stage,
            List<LessonChoice> lessons,
            Plan plan,
            Optional<PlannedLesson> handedIn,
            boolean changes,
            List<String> observers,
            Optional<Marks> marks) {}

    /** In each of his runs that has a practicum, or in which he began one. Five queries. */
    @Transactional(readOnly = true)
    public List<Own> own(Caller caller) {
        var own = enrolments.own(caller);
        var practicums = book.of(own.stream().map(Enrolment::id).toList());
        var last = book.dossiers(practicums).stream()
                .collect(Collectors.toMap(one -> one.practicum().enrolment(), one -> one, (before, after) -> after));
        return own.stream()
                .filter(one -> last.containsKey(one.id()) || offered(one.run()))
                .map(one -> {
                    var dossier = Optional.ofNullable(last.get(one.id()));
                    return new Own(one.id(), one.run(), dossier.map(Dossier::stage), dossier.flatMap(Dossier::verdict));
                })
                .toList();
    }

    @Transactional(readOnly = true)
    public Page open(Caller caller, EnrolmentId enrolment) {
        return page(caller, enrolments.own(caller, enrolment));
    }

    /** Begins the first try, or the next one after one that was not passed. Again changes nothing. */
    @Transactional
    public Outcome<Page> begin(Caller caller, EnrolmentId enrolment) {
        var own = enrolments.own(caller, enrolment);
        var last = last(own);
        if (last.isPresent() && last.get().stage() != Stage.DONE) {
            return new Outcome.Done<>(page(caller, own));
        }
        if (!begins(last)) {
            return Outcome.declined("", "certification.refused.passed");
        }
        if (!offered(own.run())) {
            return Outcome.declined("", "certification.refused.no-rubric");
        }
        int n = last.map(one -> one.practicum().n() + 1).orElse(1);
        book.add(new Practicum(
                new PracticumId(ids.next()),
                own.run().id(),
                enrolment,
                n,
                own.run().edition(),
                now()));
        return new Outcome.Done<>(page(caller, own));
    }

    /** Keeps what is chosen and typed, until it is handed in. @return when it was kept */
    @Transactional
    public Instant keep(Caller caller, EnrolmentId enrolment, Plan plan) {
        var dossier = locked(enrolments.own(caller, enrolment));
        var now = now();
        if (changes(dossier)) {
            book.keepDraft(dossier.practicum().id(), caller.person(), plan.cleaned(), now);
        }
        return now;
    }

    /** Hands the plan in, as one more where there is one already. The very same plan again changes nothing. */
    @Transactional
    public Outcome<Page> handIn(Caller caller, EnrolmentId enrolment, Plan plan) {
        var own = enrolments.own(caller, enrolment);
        var dossier = locked(own);
        if (!changes(dossier)) {
            return Outcome.declined("", "certification.refused.observed-already");
        }
        var faults = plan.faults(taught(dossier.practicum()).ids());
        if (!faults.isEmpty()) {
            return new Outcome.Declined<>(faults);
        }
        var id = dossier.practicum().id();
        var handed = plan.cleaned();
        var now = now();
        book.keepDraft(id, caller.person(), handed, now);
        if (dossier.plan().filter(before -> before.plan().equals(handed)).isEmpty()) {
            book.add(id, new HandedPlan(dossier.plan().map(HandedPlan::n).orElse(0) + 1, handed, now));
        }
        return new Outcome.Done<>(page(caller, own));
    }

    private Page page(Caller caller, Enrolment own) {
        var dossiers = new ArrayList<>(book.dossiers(book.of(List.of(own.id()))));
        var observers = dossiers.stream()
                .flatMap(one -> Candidates.people(one).stream())
                .toList();
        var called = Called.of(names, observers);
        var last = dossiers.isEmpty() ? Optional.<Dossier>empty() : Optional.of(dossiers.getLast());
        var tries = dossiers.reversed().stream()
                .map(one -> attempt(caller, one, called))
                .toList();
        return new Page(own.run(), offered(own.run()), tries, begins(last));
    }

    private Try attempt(Caller caller, Dossier dossier, Called called) {
        var practicum = dossier.practicum();
        var taught = taught(practicum);
        var draft = changes(dossier) ? book.planDraft(practicum.id(), caller.person()) : Optional.<Plan>empty();
        var plan = draft.or(() -> dossier.plan().map(HandedPlan::plan)).orElse(Plan.EMPTY);
        return new Try(
                practicum.n(),
                dossier.stage(),
                taught.choices(),
                plan,
                dossier.plan().map(taught::planned),
                changes(dossier),
                dossier.naming().map(Naming::both).orElse(List.of()).stream()
                        .map(called::name)
                        .toList(),
                dossier.stage() == Stage.DONE ? Marks.of(dossier, called) : Optional.empty());
    }

    private Taught taught(Practicum practicum) {
        return new Taught(editions.course(practicum.edition()));
    }

    private boolean offered(Run run) {
        return rubrics.find(run.edition()).isPresent();
    }

    private static boolean begins(Optional<Dossier> last) {
        return last.isEmpty() || last.flatMap(Dossier::verdict).equals(Optional.of(Verdict.NOT_YET));
    }

    private static boolean changes(Dossier dossier) {
        return dossier.sheets().isEmpty();
    }

    private Optional<Dossier> last(Enrolment own) {
        var tries = book.of(List.of(own.id()));
        return tries.isEmpty() ? Optional.empty() : Optional.of(book.dossier(tries.getLast()));
    }

    /** @throws NotFound if none is begun */
    private Dossier locked(Enrolment own) {
        return last(own)
                .flatMap(one -> book.lock(one.practicum().id()))
                .map(book::dossier)
                .orElseThrow(() -> new NotFound("practicum"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
