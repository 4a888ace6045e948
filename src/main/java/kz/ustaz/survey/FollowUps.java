package kz.ustaz.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk for what is asked months after a run, with names: of the trainee, and of whoever supervises his unit. One answer
 * to each, be there several who may give it. For all others it does not exist: {@link NotFound}.
 */
@Service
public class FollowUps {

    private static final int FIRST_MONTH = 1;

    private final Enrolments enrolments;
    private final Officers officers;
    private final FormsOfEditions forms;
    private final Schedules schedules;
    private final FollowUpBook book;
    private final Names names;
    private final Contested contested;
    private final Clock clock;

    FollowUps(
            Enrolments enrolments,
            Officers officers,
            FormsOfEditions forms,
            Schedules schedules,
            FollowUpBook book,
            Names names,
            Contested contested,
            Clock clock) {
        this.enrolments = enrolments;
        this.officers = officers;
        this.forms = forms;
        this.schedules = schedules;
        this.book = book;
        this.names = names;
        this.contested = contested;
        this.clock = clock;
    }

    /** @param officer of whom it is asked; empty for whom it is asked of himself */
    public record Waiting(EnrolmentId enrolment, Run run, Asked asked, Optional<String> officer) {}

    /** @param officer as in {@link Waiting} */
    public record Page(EnrolmentId enrolment, Run run, Asked asked, Optional<String> officer, State state) {}

    private record Case(EnrolmentId enrolment, PersonId person, Run run, Asked asked) {}

    private record Done(EnrolmentId enrolment, String form, String about) {}

    /** What he may answer now and nobody has, the one that closes first at the head. Nine queries at most. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Caller caller) {
        var now = clock.instant();
        var cases = Stream.concat(own(caller), ofHisPeople(caller))
                .filter(one -> one.asked().isOpen(now))
                .toList();
        var done = book.of(cases.stream().map(Case::enrolment).distinct().toList()).stream()
                .map(one -> new Done(one.enrolment(), one.form(), String.valueOf(one.months())))
                .collect(Collectors.toSet());
        var called = Called.of(names, cases.stream().map(Case::person).toList());
        return cases.stream()
                .filter(one -> isLeft(one, done))
                .sorted(Comparator.comparing((Case one) -> one.asked().closes())
                        .thenComparing(one -> called.name(one.person())))
                .map(one -> new Waiting(one.enrolment(), one.run(), one.asked(), officer(one.asked(), one, called)))
                .toList();
    }

    private static boolean isLeft(Case one, Set<Done> done) {
        return !done.contains(
                new Done(one.enrolment(), one.asked().form().id(), one.asked().about()));
    }

    private static Optional<String> officer(Asked asked, Case of, Called called) {
        return asked.form().to() == To.MANAGER ? Optional.of(called.name(of.person())) : Optional.empty();
    }

    private Stream<Case> own(Caller caller) {
        var own = enrolments.own(caller);
        var held = schedules.of(own.stream().map(one -> one.run().id()).toList());
        var cases = new ArrayList<Case>();
        for (Enrolment one : own) {
            var schedule = held.get(one.run().id());
            if (schedule != null) {
                schedule.later(to(one.run(), To.TRAINEE))
                        .forEach(asked -> cases.add(new Case(one.id(), one.person(), one.run(), asked)));
            }
        }
        return cases.stream();
    }

    private Stream<Case> ofHisPeople(Caller caller) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        int earliest = SurveyReading.LATEST_MONTH + Schedule.MONTHS_OPEN;
        // a day more, as it may be another day where the run was held
        return officers
                .of(
                        caller,
                        today.minusMonths(earliest).minusDays(1),
                        today.minusMonths(FIRST_MONTH).plusDays(1))
                .stream()
                .flatMap(past -> Schedule.later(
                                to(past.run(), To.MANAGER),
                                past.ends(),
                                past.run().zone())
                        .stream()
                        .map(asked -> new Case(past.enrolment(), past.person(), past.run(), asked)));
    }

    private List<Form> to(Run run, To whom) {
        return forms.of(run.edition()).stream()
                .filter(form -> form.when() == When.AFTER && form.to() == whom)
                .toList();
    }

    /** @param months after the run, as its form says @throws NotFound also if nothing of that kind is asked of the caller */
    @Transactional(readOnly = true)
    public Page open(Caller caller, EnrolmentId enrolment, String form, int months) {
        var one = find(caller, enrolment, form, months);
        return page(one, isAnswered(one));
    }

    /**
     * Takes what he answers, once and for all. Again changes nothing, nor does another supervisor's answer.
     *
     * @throws NotFound as {@link #open}
     */
    public Outcome<Page> answer(Caller caller, EnrolmentId enrolment, String form, int months, Given given) {
        return contested.write(() -> {
            var one = find(caller, enrolment, form, months);
            boolean answered = isAnswered(one);
            var page = page(one, answered);
            if (answered) {
                return new Outcome.Done<>(page);
            }
            if (page.state() != State.OPEN) {
                return Outcome.declined("", "survey.refused." + page.state());
            }
            var asked = one.asked().form();
            var filled = asked.only(given);
            var faults = asked.faults(filled);
            if (!faults.isEmpty()) {
                return new Outcome.Declined<>(faults);
            }
            var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            RunId run = one.run().id();
            book.add(new FollowUp(run, enrolment, form, months, one.run().edition(), filled, caller.person(), now));
            return new Outcome.Done<>(page(one, true));
        });
    }

    private Case find(Caller caller, EnrolmentId enrolment, String form, int months) {
        var present = enrolments.present(List.of(enrolment));
        var person = present.get(enrolment);
        if (person == null) {
            throw new NotFound("form");
        }
        var own = enrolments.get(enrolment);
        return schedules.of(own.run()).later(forms.of(own.run().edition())).stream()
                .filter(asked -> asked.form().id().equals(form)
                        && asked.about().equals(String.valueOf(months))
                        && isAsked(caller, person, asked))
                .findFirst()
                .map(asked -> new Case(enrolment, person, own.run(), asked))
                .orElseThrow(() -> new NotFound("form"));
    }

    private boolean isAsked(Caller caller, PersonId person, Asked asked) {
        return switch (asked.form().to()) {
            case TRAINEE ->
                person.equals(caller.person()) && !enrolments.own(caller).isEmpty();
            case MANAGER -> officers.has(caller, person);
        };
    }

    private boolean isAnswered(Case one) {
        var done = book.of(List.of(one.enrolment())).stream()
                .map(had -> new Done(had.enrolment(), had.form(), String.valueOf(had.months())))
                .collect(Collectors.toSet());
        return !isLeft(one, done);
    }

    private Page page(Case one, boolean answered) {
        var called = Called.of(names, List.of(one.person()));
        return new Page(
                one.enrolment(),
                one.run(),
                one.asked(),
                officer(one.asked(), one, called),
                one.asked().state(clock.instant(), answered));
    }
}
