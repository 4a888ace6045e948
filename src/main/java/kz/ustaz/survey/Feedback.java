package kz.ustaz.survey;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.account.Outcome;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The trainee's desk for what he thinks of the day and of the run. What he answers is kept without his name; that he has
 * answered is kept apart. An enrolment that is not his own does not exist for him: {@link NotFound}.
 */
@Service
public class Feedback {

    private final Enrolments enrolments;
    private final FormsOfEditions forms;
    private final Schedules schedules;
    private final RoundBook rounds;
    private final Contested contested;
    private final Clock clock;

    Feedback(
            Enrolments enrolments,
            FormsOfEditions forms,
            Schedules schedules,
            RoundBook rounds,
            Contested contested,
            Clock clock) {
        this.enrolments = enrolments;
        this.forms = forms;
        this.schedules = schedules;
        this.rounds = rounds;
        this.contested = contested;
        this.clock = clock;
    }

    public record Waiting(EnrolmentId enrolment, Run run, Asked asked) {}

    public record Page(EnrolmentId enrolment, Run run, Asked asked, State state) {}

    /** What he may answer now and has not, the one that closes first at the head. Six queries. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(Caller caller) {
        var own = enrolments.own(caller);
        var runs = own.stream().map(one -> one.run().id()).toList();
        var held = schedules.of(runs);
        var closed = rounds.closed(runs);
        var answered = answered(own);
        var now = clock.instant();
        return own.stream()
                .flatMap(one -> Optional.ofNullable(held.get(one.run().id())).stream()
                        .flatMap(schedule -> reactions(one.run(), schedule, closed))
                        .filter(asked -> asked.isOpen(now)
                                && !answered.getOrDefault(one.id(), Set.of())
                                        .contains(new Occasion(one.run().id(), asked)))
                        .map(asked -> new Waiting(one.id(), one.run(), asked)))
                .sorted(Comparator.comparing(waiting -> waiting.asked().closes()))
                .toList();
    }

    private Map<EnrolmentId, Set<Occasion>> answered(Collection<Enrolment> own) {
        return rounds.answered(own.stream()
                .collect(Collectors.toMap(Enrolment::id, one -> one.run().id())));
    }

    private Stream<Asked> reactions(Run run, Schedule schedule, Map<Occasion, Instant> closed) {
        return schedule.reactions(forms.of(run.edition())).stream().map(asked -> {
            var at = closed.get(new Occasion(run.id(), asked));
            return at == null ? asked : asked.closed(at);
        });
    }

    /**
     * @param about as in {@link Asked}
     * @throws NotFound also if nothing of that kind is asked in his run
     */
    @Transactional(readOnly = true)
    public Page open(Caller caller, EnrolmentId enrolment, String form, String about) {
        var own = enrolments.own(caller, enrolment);
        var asked = asked(own.run(), form, about);
        var first = rounds.edition(new Occasion(own.run().id(), asked)).flatMap(edition -> forms.find(edition, form));
        return page(own, first.map(asked::with).orElse(asked));
    }

    /**
     * Takes what he answers, once and for all. Again changes nothing: his line may have broken before he was told.
     *
     * @throws NotFound as {@link #open}
     */
    public Outcome<Page> answer(Caller caller, EnrolmentId enrolment, String form, String about, Given given) {
        return contested.write(() -> write(enrolments.own(caller, enrolment), form, about, given));
    }

    private Outcome<Page> write(Enrolment own, String form, String about, Given given) {
        var occasion = new Occasion(own.run().id(), form, about);
        // before all else is read: whoever closes it waits for this, or is waited for
        var begun = rounds.lock(occasion);
        var page = page(own, asked(own.run(), form, about));
        if (page.state() == State.ANSWERED) {
            return new Outcome.Done<>(page);
        }
        if (page.state() != State.OPEN) {
            return Outcome.declined("", "survey.refused." + page.state());
        }
        var read = begun.flatMap(round -> forms.find(round.edition(), form))
                .orElse(page.asked().form());
        var filled = read.only(given);
        var faults = read.faults(filled);
        if (!faults.isEmpty()) {
            return new Outcome.Declined<>(faults);
        }
        var round = begun.orElseGet(() -> rounds.begin(occasion, own.run().edition()));
        rounds.mark(own.id(), occasion);
        rounds.put(occasion, round.tally().plus(read, filled));
        return new Outcome.Done<>(new Page(own.id(), own.run(), page.asked(), State.ANSWERED));
    }

    private Asked asked(Run run, String form, String about) {
        var closed = rounds.closed(List.<RunId>of(run.id()));
        return reactions(run, schedules.of(run), closed)
                .filter(one -> one.form().id().equals(form) && one.about().equals(about))
                .findFirst()
                .orElseThrow(() -> new NotFound("form"));
    }

    private Page page(Enrolment own, Asked asked) {
        boolean answered = answered(List.of(own))
                .getOrDefault(own.id(), Set.of())
                .contains(new Occasion(own.run().id(), asked));
        return new Page(own.id(), own.run(), asked, asked.state(clock.instant(), answered));
    }
}
