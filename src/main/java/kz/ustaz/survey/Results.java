package kz.ustaz.survey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Seeds;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.survey.Figures.Remark;
import kz.ustaz.survey.Result.Shown;
import kz.ustaz.survey.RoundBook.Round;
import org.springframework.stereotype.Component;

/**
 * What of a run's answers may be shown. Of those without a name nothing is, before nobody can answer any more: who sees
 * figures with and without one answer knows that answer.
 */
@Component
class Results {

    /** Longer than a transaction takes that began while a form was open. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final FormsOfEditions forms;
    private final Schedules schedules;
    private final RoundBook rounds;
    private final FollowUpBook followUps;
    private final Enrolments enrolments;
    private final Names names;
    private final Seeds seeds;
    private final Clock clock;

    Results(
            FormsOfEditions forms,
            Schedules schedules,
            RoundBook rounds,
            FollowUpBook followUps,
            Enrolments enrolments,
            Names names,
            Seeds seeds,
            Clock clock) {
        this.forms = forms;
        this.schedules = schedules;
        this.rounds = rounds;
        this.followUps = followUps;
        this.enrolments = enrolments;
        this.names = names;
        this.seeds = seeds;
        this.clock = clock;
    }

    /** Seven queries at most. @param closes whether whoever looks may close a form */
    List<Result> of(Run run, boolean closes) {
        var schedule = schedules.of(run);
        var all = new ArrayList<>(reactions(run, schedule, closes));
        all.addAll(later(run, schedule));
        return List.copyOf(all);
    }

    /** @throws NotFound if nothing of that kind is asked in the run without a name */
    Asked reaction(Run run, String form, String about) {
        return schedules.of(run).reactions(forms.of(run.edition())).stream()
                .filter(one -> one.form().id().equals(form) && one.about().equals(about))
                .findFirst()
                .orElseThrow(() -> new NotFound("form"));
    }

    // ---- without a name

    private List<Result> reactions(Run run, Schedule schedule, boolean closes) {
        var begun = new HashMap<Occasion, Round>();
        rounds.of(run.id()).forEach(round -> begun.put(new Occasion(run.id(), round.form(), round.about()), round));
        var closed = rounds.closed(List.of(run.id()));
        var results = new ArrayList<Result>();
        var seen = new HashSet<Occasion>();
        for (Asked asked : schedule.reactions(forms.of(run.edition()))) {
            var occasion = new Occasion(run.id(), asked);
            seen.add(occasion);
            results.add(reaction(
                    asked,
                    Optional.ofNullable(begun.get(occasion)),
                    Optional.ofNullable(closed.get(occasion)),
                    closes));
        }
        begun.forEach((occasion, round) -> {
            if (!seen.contains(occasion)) {
                gone(schedule, round)
                        .ifPresent(asked -> results.add(
                                reaction(asked, Optional.of(round), Optional.ofNullable(closed.get(occasion)), false)));
            }
        });
        results.sort(Comparator.comparing((Result one) -> one.asked().opens())
                .thenComparing(one -> one.asked().about()));
        return results;
    }

    /** Of a day that was answered about and stands in the timetable no more. */
    private Optional<Asked> gone(Schedule schedule, Round round) {
        return forms.find(round.edition(), round.form())
                .filter(form -> form.when() == When.DAY && !round.about().equals(Asked.WHOLE))
                .map(form -> schedule.day(form, LocalDate.parse(round.about())));
    }

    private Result reaction(Asked planned, Optional<Round> round, Optional<Instant> closedAt, boolean closes) {
        var now = clock.instant();
        var asked = round.flatMap(one -> forms.find(one.edition(), one.form()))
                .map(planned::with)
                .orElse(planned);
        if (closedAt.isEmpty() && now.isBefore(asked.closes().plus(SETTLED))) {
            return now.isBefore(asked.opens())
                    ? Result.without(asked, Shown.BEFORE, false)
                    : Result.without(asked, Shown.OPEN, closes && asked.isOpen(now));
        }
        var shown = closedAt.map(asked::closed).orElse(asked);
        var tally = round.map(Round::tally).orElse(Tally.EMPTY);
        return tally.answers() < Result.FEWEST
                ? Result.without(shown, Shown.FEW, false)
                : figures(shown, tally, question -> shuffled(tally.words(question.id())));
    }

    private List<Remark> shuffled(List<String> words) {
        var mixed = new ArrayList<>(words);
        Collections.shuffle(mixed, new Random(seeds.next()));
        return mixed.stream().map(text -> new Remark(text, List.of())).toList();
    }

    private interface Written {
        List<Remark> to(Question question);
    }

    private static Result figures(Asked asked, Tally tally, Written written) {
        return new Result(
                asked,
                Shown.FIGURES,
                false,
                tally.answers(),
                asked.form().questions().stream()
                        .map(question ->
                                Figures.of(question, tally, question.isWords() ? written.to(question) : List.of()))
                        .toList());
    }

    // ---- with names

    private List<Result> later(Run run, Schedule schedule) {
        var all = followUps.of(run.id());
        var people = enrolments.people(all.stream().map(FollowUp::enrolment).toList());
        var called = Called.of(
                names,
                Stream.concat(all.stream().map(FollowUp::by), people.values().stream())
                        .toList());
        var now = clock.instant();
        return schedule.later(forms.of(run.edition())).stream()
                .map(asked -> {
                    var own = all.stream().filter(one -> isOf(asked, one)).toList();
                    if (!own.isEmpty()) {
                        return named(asked, own, people, called);
                    }
                    return Result.without(asked, now.isBefore(asked.opens()) ? Shown.BEFORE : Shown.NONE, false);
                })
                .toList();
    }

    private static boolean isOf(Asked asked, FollowUp one) {
        return one.form().equals(asked.form().id()) && asked.about().equals(String.valueOf(one.months()));
    }

    private static Result named(Asked asked, List<FollowUp> own, Map<EnrolmentId, PersonId> people, Called called) {
        var tally = Tally.of(asked.form(), own.stream().map(FollowUp::given).toList());
        return figures(
                asked,
                tally,
                question -> own.stream()
                        .filter(one -> !one.given().of(question.id()).isEmpty())
                        .map(one ->
                                new Remark(one.given().of(question.id()), whoseIt(asked.form(), one, people, called)))
                        .toList());
    }

    private static List<String> whoseIt(Form form, FollowUp one, Map<EnrolmentId, PersonId> people, Called called) {
        String by = called.name(one.by());
        var officer = people.get(one.enrolment());
        return form.to() == To.TRAINEE || officer == null ? List.of(by) : List.of(by, called.name(officer));
    }
}
