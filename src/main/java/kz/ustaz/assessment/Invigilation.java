package kz.ustaz.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Directory;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.roster.ports.Leading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The lead's desk for one quiz while it is sat in his run: he sees who is where, stops and starts the clock, ends it for
 * all, and lets a handed-in attempt go on. Every act needs a reason, is audited and reaches pages that are open within
 * twenty seconds. A run that the caller does not lead does not exist for him: {@link NotFound}. Longer than most, as it is
 * the whole desk.
 */
@Service
public class Invigilation {

    /** Until the end for all, so that every open page learns of it and sends what it has. */
    public static final Duration WARNING = Duration.ofSeconds(30);

    private static final ExamRoom.Outcome DONE = new ExamRoom.Outcome.Done();

    private final Leading leading;
    private final Enrolments enrolments;
    private final Quizzes quizzes;
    private final Directory directory;
    private final LiveRooms rooms;
    private final Openings openings;
    private final Pauses pauses;
    private final Presence presence;
    private final Attempts attempts;
    private final Audit audit;
    private final JdbcClient sql;
    private final Ids ids;
    private final ExamTime time;
    private final ApplicationEventPublisher events;

    Invigilation(
            Leading leading,
            Enrolments enrolments,
            Quizzes quizzes,
            Directory directory,
            LiveRooms rooms,
            Openings openings,
            Pauses pauses,
            Presence presence,
            Attempts attempts,
            Audit audit,
            JdbcClient sql,
            Ids ids,
            ExamTime time,
            ApplicationEventPublisher events) {
        this.leading = leading;
        this.enrolments = enrolments;
        this.quizzes = quizzes;
        this.directory = directory;
        this.rooms = rooms;
        this.openings = openings;
        this.pauses = pauses;
        this.presence = presence;
        this.attempts = attempts;
        this.audit = audit;
        this.sql = sql;
        this.ids = ids;
        this.time = time;
        this.events = events;
    }

    /**
     * Tells of every change until it is closed. The number of queries does not depend on the people: those of the right,
     * and seven for the first who looks.
     *
     * @param told at most once a second beside the acts of this process, in a thread of its own
     * @throws NotFound also for a quiz that the run's edition does not have
     */
    public RoomWatch watch(Caller caller, RunId run, String quiz, Consumer<RoomChange> told) {
        var led = leading.led(caller, run);
        quizzes.in(led.edition(), quiz);
        // one of its own, so that the same listener may watch twice
        Consumer<RoomChange> seat = change -> told.accept(change);
        var room = rooms.join(led, quiz, seat);
        return new RoomWatch(
                () -> {
                    leading.led(caller, run);
                    return room.now();
                },
                typed -> {
                    var matches = directory.search(typed);
                    return row -> matches.test(row.who());
                },
                time::now,
                room::readAgain,
                () -> rooms.leave(run, quiz, seat));
    }

    /** Stops the clock of all open attempts: answers are taken as ever, nobody starts, and nothing is handed in by the server. */
    @Transactional
    public ExamRoom.Outcome pause(Caller caller, RunId run, String quiz, String reason) {
        var led = leading.led(caller, run);
        quizzes.in(led.edition(), quiz);
        var wrong = ReasonRule.refusal(reason)
                .or(() -> pauses.of(run, quiz).map(pause -> new Refused("assessment.refused.paused-already")));
        if (wrong.isPresent()) {
            return new ExamRoom.Outcome.No(wrong.get());
        }
        presence.beat(); // what the server's absence took before the pause is given back before it
        var now = time.now();
        pauses.add(run, quiz, true, now, act(caller, reason));
        var open = open(run, quiz);
        open.forEach(attempt -> attempt.pause(now));
        audit(caller, "exam.pause", run, quiz, reason, Map.of("attempts", Integer.toString(open.size())));
        return DONE;
    }

    /** The clock goes on: deadlines and closings move by the pause's length. */
    @Transactional
    public ExamRoom.Outcome resume(Caller caller, RunId run, String quiz, String reason) {
        leading.led(caller, run);
        var pause = pauses.of(run, quiz);
        var wrong = ReasonRule.refusal(reason)
                .or(() ->
                        pause.isEmpty() ? Optional.of(new Refused("assessment.refused.not-paused")) : Optional.empty());
        if (wrong.isPresent()) {
            return new ExamRoom.Outcome.No(wrong.get());
        }
        presence.beat(); // an absence within the pause ends with it
        var now = time.now();
        var since = pause.orElseThrow().exam();
        var act = act(caller, reason);
        pauses.add(run, quiz, false, now, act);
        var open = open(run, quiz);
        open.forEach(attempt -> {
            attempt.pause(since); // one that was started in the moment of the pause
            attempt.goOn(now);
        });
        moveClosings(run, quiz, since, Duration.between(since, now), act);
        audit(
                caller,
                "exam.resume",
                run,
                quiz,
                reason,
                Map.of(
                        "attempts", Integer.toString(open.size()),
                        "seconds", Long.toString(Duration.between(since, now).toSeconds())));
        return DONE;
    }

    private void moveClosings(RunId run, String quiz, Instant since, Duration pause, Openings.Act act) {
        var opening = openings.of(run, quiz);
        if (opening.closes().filter(since::isBefore).isPresent()) {
            openings.add(run, quiz, opening.later(pause), act);
        }
        openings.closingByThemselves(
                        enrolments.of(run).stream().map(Enrolment::id).toList(), quiz)
                .forEach(enrolment -> {
                    var own = openings.of(enrolment, quiz);
                    if (own.closes().filter(since::isBefore).isPresent()) {
                        openings.add(enrolment, quiz, own.later(pause), act);
                    }
                });
    }

    /** Everybody's time is up in {@link #WARNING}, or when it was up before; the server hands in. */
    @Transactional
    public ExamRoom.Outcome end(Caller caller, RunId run, String quiz, String reason) {
        leading.led(caller, run);
        var wrong = ReasonRule.refusal(reason)
                .or(() -> pauses.of(run, quiz).map(pause -> new Refused("assessment.refused.paused")));
        if (wrong.isPresent()) {
            return new ExamRoom.Outcome.No(wrong.get());
        }
        var open = open(run, quiz);
        if (open.isEmpty()) {
            return new ExamRoom.Outcome.No(new Refused("assessment.refused.nobody-sits"));
        }
        var end = time.now().plus(WARNING);
        open.forEach(attempt -> {
            boolean sooner =
                    !attempt.waits() && attempt.deadline().filter(end::isAfter).isPresent();
            if (!sooner) {
                attempt.ends(Optional.of(end), attempt.closes().filter(end::isBefore));
            }
        });
        audit(caller, "exam.end", run, quiz, reason, Map.of("attempts", Integer.toString(open.size())));
        return DONE;
    }

    /**
     * Lets a handed-in attempt go on where it was. Until it is handed in again it counts for nothing; then it is marked anew.
     *
     * @param minutes until its time is up, 1–600
     * @throws NotFound also for an attempt of another run
     */
    @Transactional
    public ExamRoom.Outcome reopen(Caller caller, RunId run, AttemptId attempt, int minutes, String reason) {
        leading.led(caller, run);
        var found = attempts.lock(attempt.value())
                .filter(one -> enrolments.get(one.enrolment()).run().id().equals(run))
                .orElseThrow(() -> new NotFound("attempt"));
        var wrong = ReasonRule.refusal(reason).or(() -> refusal(found, minutes));
        if (wrong.isPresent()) {
            return new ExamRoom.Outcome.No(wrong.get());
        }
        var act = act(caller, reason);
        keep(found, minutes, act);
        var now = time.now();
        var given = Duration.ofMinutes(minutes);
        found.reopen(now.plus(given), given);
        pauses.of(run, found.quiz()).ifPresent(pause -> found.pause(now));
        attempts.saveAndFlush(found);
        events.publishEvent(new AttemptReopened(attempt, found.enrolment(), found.module(), found.quiz()));
        audit(
                caller,
                "exam.reopen",
                run,
                found.quiz(),
                reason,
                Map.of("attempt", attempt.value().toString(), "minutes", Integer.toString(minutes)));
        return DONE;
    }

    private Optional<Refused> refusal(Attempt attempt, int minutes) {
        if (minutes < 1 || minutes > Allowance.MOST_MINUTES) {
            return Optional.of(new Refused("assessment.refused.minutes", 1, Allowance.MOST_MINUTES));
        }
        if (!attempt.isHandedIn()) {
            return Optional.of(new Refused("assessment.refused.not-handed-in"));
        }
        return attempts.of(attempt.enrolment().value(), attempt.quiz()).stream().anyMatch(Attempt::isOpen)
                ? Optional.of(new Refused("assessment.refused.other-open"))
                : Optional.empty();
    }

    private void keep(Attempt attempt, int minutes, Openings.Act act) {
        var score = attempt.score();
        sql.sql(
                        "insert into attempt_reopening (id, attempt, handed_in_at, score_num, score_den, score_available, passed,"
                                + " minutes, set_by, set_at, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(List.of(
                        ids.next(),
                        attempt.id().value(),
                        java.util.Objects.requireNonNull(attempt.handedInAt()).atOffset(ZoneOffset.UTC),
                        score.awarded().numerator(),
                        score.awarded().denominator(),
                        score.available(),
                        attempt.passed(),
                        minutes,
                        java.util.Objects.requireNonNull(act.by()).value(),
                        act.at().atOffset(ZoneOffset.UTC),
                        act.reason()))
                .update();
    }

    private List<Attempt> open(RunId run, String quiz) {
        var people = enrolments.of(run).stream()
                .map(Enrolment::id)
                .map(EnrolmentId::value)
                .toList();
        return people.isEmpty() ? List.of() : attempts.lockOpen(people, quiz);
    }

    private Openings.Act act(Caller caller, String reason) {
        return new Openings.Act(caller.person(), time.wall(), reason.strip());
    }

    private void audit(
            Caller caller, String action, RunId run, String quiz, String reason, Map<String, String> details) {
        var all = new TreeMap<>(details);
        all.put("quiz", quiz);
        all.put("reason", reason.strip());
        audit.record(caller, action, run.value().toString(), all);
    }
}
