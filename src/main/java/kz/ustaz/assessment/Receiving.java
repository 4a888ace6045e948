package kz.ustaz.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.ustaz.common.Ids;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import kz.ustaz.question.Answer;
import kz.ustaz.quiz.Plan;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes what a trainee's page sends: three statements, the first of which locks the attempt. */
@Component
class Receiving {

    /** Steps of one attempt: far beyond what anybody types, and an end to what a script can store. */
    static final long MOST_STEPS = 5_000;

    private static final Saved TOO_MANY = new Saved.NotStored(new Refused("assessment.refused.too-many-steps"));

    private static final Saved NOT_YET = new Saved.NotStored(new Refused("assessment.refused.not-possible"));
    private static final Saved BEHIND = new Saved.NotStored(new Refused("assessment.refused.section-closed"));

    private final Attempts attempts;
    private final Steps steps;
    private final Ids ids;
    private final Clock clock;
    private final ExamTime time;

    Receiving(Attempts attempts, Steps steps, Ids ids, Clock clock, ExamTime time) {
        this.attempts = attempts;
        this.steps = steps;
        this.ids = ids;
        this.clock = clock;
        this.time = time;
    }

    @Transactional
    Saved answer(AttemptId attempt, Plan plan, Receipt receipt, Answer answer, Optional<Certainty> sure) {
        var locked = lock(attempt);
        boolean open = isOpen(locked);
        var standing = standing(attempt, receipt);
        if (standing.same() != null) {
            return again(locked, open, receipt, standing, standing.same());
        }
        if (standing.version() >= MOST_STEPS) {
            return TOO_MANY;
        }
        int begun = standing.begun() == null ? 0 : standing.begun();
        if (receipt.position() >= plan.reach(begun).to()) {
            return NOT_YET;
        }
        return switch (standing.fate(receipt, open)) {
            case IN_FORCE ->
                stored(locked, add(attempt, receipt, standing, Step.Type.ANSWER, answer, sure), receipt, standing);
            case OVERTAKEN ->
                stored(locked, add(attempt, receipt, standing, Step.Type.HELD, answer, sure), receipt, standing);
            case HELD -> held(attempt, receipt, add(attempt, receipt, standing, Step.Type.HELD, answer, sure));
            case TOO_LATE -> {
                add(attempt, receipt, standing, Step.Type.HELD, answer, sure);
                yield new Saved.NotStored(new Refused("assessment.refused.handed-in-kept"));
            }
            case BEHIND -> {
                add(attempt, receipt, standing, Step.Type.HELD, answer, sure);
                yield BEHIND;
            }
        };
    }

    @Transactional
    Saved flag(AttemptId attempt, Receipt receipt, boolean flagged) {
        var locked = lock(attempt);
        boolean open = isOpen(locked);
        var standing = standing(attempt, receipt);
        if (standing.same() != null) {
            return again(locked, open, receipt, standing, standing.same());
        }
        if (standing.version() >= MOST_STEPS) {
            return TOO_MANY;
        }
        if (!open) {
            return new Saved.NotStored(new Refused("assessment.refused.handed-in"));
        }
        var type = flagged ? Step.Type.FLAG : Step.Type.UNFLAG;
        return stored(locked, add(attempt, receipt, standing, type, Answer.NONE, Optional.empty()), receipt, standing);
    }

    /**
     * Begins a section that closes what stands before it; again does nothing. Ahead of another such section, or behind one
     * that was begun, it is not possible.
     */
    @Transactional
    void begin(AttemptId attempt, Plan plan, int position) {
        if (!isOpen(lock(attempt))) {
            return;
        }
        int begun = steps.begun(attempt.value());
        if (position != plan.reach(begun).to() || position >= plan.asked()) {
            return;
        }
        long n = steps.version(attempt.value()) + 1;
        steps.save(Step.ofItself(ids.next(), attempt, n, Step.Type.SECTION, position, "", now()));
        attempts.turn(attempt.value(), position);
    }

    private Attempt lock(AttemptId attempt) {
        return attempts.lock(attempt.value()).orElseThrow(() -> new NotFound("attempt"));
    }

    /** One whose time is up is open no more, even if nobody has handed it in yet. @throws Undecided where a person decides */
    private boolean isOpen(Attempt locked) {
        if (locked.isOpen() && locked.waits()) {
            throw new Undecided();
        }
        return locked.isOpen() && !locked.isOverdue(time.now());
    }

    private Standing standing(AttemptId attempt, Receipt receipt) {
        return steps.standing(attempt.value(), receipt.position(), receipt.page(), receipt.sequence());
    }

    private Step add(
            AttemptId attempt,
            Receipt receipt,
            Standing standing,
            Step.Type type,
            Answer answer,
            Optional<Certainty> sure) {
        long n = standing.version() + 1;
        return steps.save(new Step(ids.next(), attempt, n, type, receipt, AnswerText.write(answer), now()).and(sure));
    }

    /** Milliseconds, which every database and page gives back as they were. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Saved stored(Attempt locked, Step step, Receipt receipt, Standing standing) {
        return new Saved.Stored(
                step.receivedAt(),
                step.n(),
                standing.othersSince(receipt.known()),
                locked.left(time.now()),
                locked.isPaused());
    }

    private Saved held(AttemptId attempt, Receipt receipt, Step step) {
        var current = steps.answer(attempt.value(), receipt.position()).orElseThrow();
        return new Saved.Held(step.receivedAt(), step.n(), current.said(), current.receivedAt());
    }

    /** The same answer as the first time, as far as that is still true. */
    private Saved again(Attempt locked, boolean open, Receipt receipt, Standing standing, long same) {
        var attempt = locked.id();
        var first = steps.find(attempt.value(), same).orElseThrow();
        if (first.position() != receipt.position()) {
            return new Saved.NotStored(new Refused("assessment.refused.not-possible"));
        }
        if (first.type() == Step.Type.HELD && !open) {
            return new Saved.NotStored(new Refused("assessment.refused.handed-in-kept"));
        }
        if (first.type() == Step.Type.HELD && standing.isBehind(receipt) && !standing.overtakes(receipt)) {
            return BEHIND;
        }
        if (first.type() == Step.Type.HELD && !standing.overtakes(receipt)) {
            var current = steps.answer(attempt.value(), receipt.position()).orElseThrow();
            return new Saved.Held(first.receivedAt(), standing.version(), current.said(), current.receivedAt());
        }
        return new Saved.Stored(
                first.receivedAt(),
                standing.version(),
                standing.othersSince(receipt.known()),
                locked.left(time.now()),
                locked.isPaused());
    }
}
