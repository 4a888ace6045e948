package kz.ustaz.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.roster.ports.Leading;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead's desk for how quizzes are sat in his run: when they open and close, with which code, and what one person may
 * beyond the others. Every act needs a reason, is audited and reaches pages that are open. A run that the caller does not
 * lead does not exist for him: {@link NotFound}. Longer than most, as it is the whole desk.
 */
@Service
public class ExamRoom {

    private final Leading leading;
    private final Enrolments enrolments;
    private final Editions editions;
    private final Quizzes quizzes;
    private final Openings openings;
    private final Pauses pauses;
    private final AllowedAddresses addresses;
    private final Attempts attempts;
    private final Sheets sheets;
    private final HandingIn handingIn;
    private final ExamNotices notices;
    private final Names names;
    private final Audit audit;
    private final ExamTime time;

    ExamRoom(
            Leading leading,
            Enrolments enrolments,
            Editions editions,
            Quizzes quizzes,
            Openings openings,
            Pauses pauses,
            AllowedAddresses addresses,
            Attempts attempts,
            Sheets sheets,
            HandingIn handingIn,
            ExamNotices notices,
            Names names,
            Audit audit,
            ExamTime time) {
        this.leading = leading;
        this.enrolments = enrolments;
        this.editions = editions;
        this.quizzes = quizzes;
        this.openings = openings;
        this.pauses = pauses;
        this.addresses = addresses;
        this.attempts = attempts;
        this.sheets = sheets;
        this.handingIn = handingIn;
        this.notices = notices;
        this.names = names;
        this.audit = audit;
        this.time = time;
    }

    /** @param zone of the run, in which its times are shown and typed @param people by name */
    public record Room(Run run, ZoneId zone, List<Line> quizzes, List<Person> people) {}

    /** @param minutes for an attempt; 0 for any time */
    public record Line(String quiz, Localized title, Quiz.Mode mode, int minutes, int attempts, Opening opening) {}

    public record Person(EnrolmentId enrolment, String name) {}

    /** What became of an act. */
    public sealed interface Outcome {

        record Done() implements Outcome {}

        record No(Refused reason) implements Outcome {}
    }

    private static final Outcome DONE = new Outcome.Done();

    /** Quizzes in teaching order. */
    @Transactional(readOnly = true)
    public Room show(Caller caller, RunId run) {
        var led = leading.led(caller, run);
        var set = openings.of(run);
        var lines = new ArrayList<Line>();
        for (var module : editions.course(led.edition()).modules()) {
            for (var placed : module.quizzes()) {
                var quiz = quizzes.in(led.edition(), placed.quiz());
                lines.add(new Line(
                        quiz.id(),
                        quiz.title(),
                        quiz.mode(),
                        quiz.minutes(),
                        quiz.attempts(),
                        set.getOrDefault(quiz.id(), Opening.ALWAYS)));
            }
        }
        return new Room(led, led.zone(), lines, people(run));
    }

    private List<Person> people(RunId run) {
        var enrolled = enrolments.of(run);
        var known = names.of(enrolled.stream().map(Enrolment::person).toList());
        record Named(EnrolmentId enrolment, Names.Name name) {}
        return enrolled.stream()
                .flatMap(one ->
                        Optional.ofNullable(known.get(one.person())).stream().map(name -> new Named(one.id(), name)))
                .sorted(Comparator.comparing(one -> one.name().sortKey()))
                .map(one -> new Person(one.enrolment(), one.name().cyrillic()))
                .toList();
    }

    /** What one person may now. */
    @Transactional(readOnly = true)
    public Allowance allowance(Caller caller, RunId run, EnrolmentId enrolment, String quiz) {
        leading.led(caller, run);
        enrolled(run, enrolment);
        return openings.of(enrolment, quiz);
    }

    /**
     * Opens and closes a quiz. Attempts that are open end with it; those of people who have a closing of their own, and those opened again, do not.
     *
     * @param reason 1–1000 characters
     */
    @Transactional
    public Outcome open(Caller caller, RunId run, String quiz, Opening opening, String reason) {
        var led = leading.led(caller, run);
        quizzes.in(led.edition(), quiz);
        var wrong = wrong(opening).or(() -> ReasonRule.refusal(reason)).or(() -> paused(run, quiz));
        if (wrong.isPresent()) {
            return new Outcome.No(wrong.get());
        }
        openings.add(run, quiz, opening, act(caller, reason));
        addresses.forget(run, quiz);
        var open = sitting(run, quiz, one -> true);
        var own = openings.closingByThemselves(
                open.stream().map(Attempt::enrolment).toList(), quiz);
        open.stream()
                .filter(attempt -> !own.contains(attempt.enrolment()) && !attempt.wasReopened())
                .forEach(attempt -> attempt.ends(attempt.timeUp(), opening.closes()));
        audit(
                caller,
                "exam.open",
                run,
                quiz,
                reason,
                Map.of(
                        "opens",
                        opening.opens().map(Object::toString).orElse("–"),
                        "closes",
                        opening.closes().map(Object::toString).orElse("–"),
                        "code",
                        opening.code().isEmpty() ? "no" : "yes",
                        "addresses",
                        opening.addresses().isEmpty() ? "–" : String.join(" ", opening.addresses())));
        return DONE;
    }

    /** Gives one person more and tells him, or takes it back; an attempt that he has open is lengthened by as much. */
    @Transactional
    public Outcome allow(
            Caller caller, RunId run, EnrolmentId enrolment, String quiz, Allowance allowance, String reason) {
        var led = leading.led(caller, run);
        var person = enrolled(run, enrolment);
        var asked = quizzes.in(led.edition(), quiz);
        var wrong = wrong(allowance).or(() -> ReasonRule.refusal(reason)).or(() -> paused(run, quiz));
        if (wrong.isPresent()) {
            return new Outcome.No(wrong.get());
        }
        var before = openings.of(enrolment, quiz);
        openings.add(enrolment, quiz, allowance, act(caller, reason));
        var more = Duration.ofMinutes((long) allowance.minutes() - before.minutes());
        var closes = openings.of(run, quiz).closes();
        attempts.lockOpen(List.of(enrolment.value()), quiz).forEach(attempt -> {
            attempt.ends(
                    attempt.timeUp().map(end -> end.plus(more)),
                    allowance.closes().or(() -> attempt.wasReopened() ? attempt.closes() : closes));
            attempt.timeUp().ifPresent(end -> attempt.give(more));
        });
        notices.allowed(person.person(), asked, enrolment, before, allowance);
        audit(
                caller,
                "exam.allow",
                run,
                quiz,
                reason,
                Map.of(
                        "person", person.person().toString(),
                        "minutes", Integer.toString(allowance.minutes()),
                        "attempts", Integer.toString(allowance.attempts()),
                        "closes", allowance.closes().map(Object::toString).orElse("–")));
        return DONE;
    }

    /**
     * Gives everybody who sits a quiz now more time, counted from now where his time was up already; a closing moves too.
     *
     * @param minutes 1–600
     */
    @Transactional
    public Outcome addTime(Caller caller, RunId run, String quiz, int minutes, String reason) {
        leading.led(caller, run);
        return lengthen(caller, run, quiz, sitting(run, quiz, one -> true), minutes, reason);
    }

    /** The same for some people of the run; those who do not sit it now are passed over. */
    @Transactional
    public Outcome addTimeTo(
            Caller caller, RunId run, String quiz, Set<EnrolmentId> people, int minutes, String reason) {
        leading.led(caller, run);
        return lengthen(caller, run, quiz, sitting(run, quiz, people::contains), minutes, reason);
    }

    private List<Attempt> sitting(RunId run, String quiz, Predicate<EnrolmentId> whom) {
        var people = enrolments.of(run).stream()
                .map(Enrolment::id)
                .filter(whom)
                .map(EnrolmentId::value)
                .toList();
        return people.isEmpty() ? List.of() : attempts.lockOpen(people, quiz);
    }

    /** The same for one person's open attempt. @throws NotFound also for an attempt of another run */
    @Transactional
    public Outcome addTimeTo(Caller caller, RunId run, AttemptId attempt, int minutes, String reason) {
        leading.led(caller, run);
        var found = ofRun(run, attempt);
        return lengthen(caller, run, found.quiz(), found.isOpen() ? List.of(found) : List.of(), minutes, reason);
    }

    private Outcome lengthen(Caller caller, RunId run, String quiz, List<Attempt> open, int minutes, String reason) {
        if (minutes < 1 || minutes > Allowance.MOST_MINUTES) {
            return new Outcome.No(new Refused("assessment.refused.minutes", 1, Allowance.MOST_MINUTES));
        }
        var wrong = ReasonRule.refusal(reason);
        if (wrong.isPresent()) {
            return new Outcome.No(wrong.get());
        }
        var timed =
                open.stream().filter(attempt -> attempt.deadline().isPresent()).toList();
        if (timed.isEmpty()) {
            return new Outcome.No(new Refused("assessment.refused.not-timed"));
        }
        var now = time.now();
        var more = Duration.ofMinutes(minutes);
        timed.forEach(attempt -> {
            attempt.give(more);
            attempt.ends(
                    attempt.timeUp().map(end -> later(end, attempt.clock(now)).plus(more)),
                    attempt.closes().map(end -> later(end, attempt.clock(now)).plus(more)));
        });
        audit(
                caller,
                "exam.time",
                run,
                quiz,
                reason,
                Map.of("minutes", Integer.toString(minutes), "attempts", Integer.toString(timed.size())));
        return DONE;
    }

    private static Instant later(Instant end, Instant now) {
        return end.isBefore(now) ? now : end;
    }

    /** Hands in what its trainee cannot or does not. @throws NotFound also for an attempt of another run, or not open */
    @Transactional
    public Outcome handIn(Caller caller, RunId run, AttemptId attempt, String reason) {
        leading.led(caller, run);
        var found = ofRun(run, attempt);
        var wrong = ReasonRule.refusal(reason);
        if (wrong.isPresent()) {
            return new Outcome.No(wrong.get());
        }
        if (!found.isOpen()) {
            return new Outcome.No(new Refused("assessment.refused.not-open"));
        }
        handingIn.handInFor(sheets.find(attempt).orElseThrow(() -> new NotFound("attempt")));
        audit(
                caller,
                "exam.hand-in",
                run,
                found.quiz(),
                reason,
                Map.of("attempt", attempt.value().toString()));
        return DONE;
    }

    private Attempt ofRun(RunId run, AttemptId attempt) {
        return attempts.lock(attempt.value())
                .filter(found -> enrolments.get(found.enrolment()).run().id().equals(run))
                .orElseThrow(() -> new NotFound("attempt"));
    }

    private Enrolment enrolled(RunId run, EnrolmentId enrolment) {
        var found = enrolments.get(enrolment);
        if (!found.run().id().equals(run)) {
            throw new NotFound("enrolment");
        }
        return found;
    }

    private Openings.Act act(Caller caller, String reason) {
        return new Openings.Act(caller.person(), time.wall(), reason.strip());
    }

    private void audit(
            Caller caller, String action, RunId run, String quiz, String reason, Map<String, String> details) {
        var all = new java.util.TreeMap<>(details);
        all.put("quiz", quiz);
        all.put("reason", reason.strip());
        audit.record(caller, action, run.value().toString(), all);
    }

    private Optional<Refused> paused(RunId run, String quiz) {
        return pauses.of(run, quiz).map(pause -> new Refused("assessment.refused.paused"));
    }

    private static Optional<Refused> wrong(Opening opening) {
        if (opening.code().length() > Opening.LONGEST_CODE) {
            return Optional.of(new Refused("assessment.refused.code-long", Opening.LONGEST_CODE));
        }
        boolean never = opening.opens()
                .filter(from ->
                        opening.closes().filter(end -> !end.isAfter(from)).isPresent())
                .isPresent();
        return never
                ? Optional.of(new Refused("assessment.refused.closes-first"))
                : Networks.refusal(opening.addresses());
    }

    private static Optional<Refused> wrong(Allowance allowance) {
        if (allowance.minutes() < 0 || allowance.minutes() > Allowance.MOST_MINUTES) {
            return Optional.of(new Refused("assessment.refused.minutes", 0, Allowance.MOST_MINUTES));
        }
        return allowance.attempts() < 0 || allowance.attempts() > Allowance.MOST_ATTEMPTS
                ? Optional.of(new Refused("assessment.refused.attempts", 0, Allowance.MOST_ATTEMPTS))
                : Optional.empty();
    }
}
