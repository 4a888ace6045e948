package kz.ustaz.assessment;

import java.util.List;
import java.util.UUID;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Refused;
import kz.ustaz.question.Answer;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.roster.EnrolmentId;
import org.springframework.stereotype.Service;

/** The trainee's desk for quizzes. */
@Service
public class Sittings {

    /** What a quiz's page shows before a start. */
    public record Offer(
            EnrolmentId enrolment,
            Quiz quiz,
            List<Line> attempts,
            java.util.Optional<AttemptId> open,
            java.util.Optional<Refused> refusal) {}

    /** One attempt in a list. Score and passed count only when it was handed in. */
    public record Line(
            AttemptId attempt,
            String quiz,
            String module,
            kz.ustaz.common.Localized title,
            int number,
            java.time.Instant startedAt,
            java.util.Optional<java.time.Instant> handedInAt,
            kz.ustaz.common.Score score,
            boolean passed) {}

    /** A start: the open attempt (a new one, or the one already open), or the rule that refuses. */
    public sealed interface Start {
        record Open(AttemptId attempt) implements Start {}

        record No(Refused reason) implements Start {}
    }

    /** @throws kz.ustaz.common.NotFound unless the enrolment is the caller's and its edition has the quiz */
    public Offer offer(Caller caller, EnrolmentId enrolment, String quiz) {
        throw new UnsupportedOperationException();
    }

    public Start start(Caller caller, EnrolmentId enrolment, String quiz) {
        throw new UnsupportedOperationException();
    }

    /** @throws kz.ustaz.common.NotFound unless it is the caller's; a handed-in one too has a sitting no more */
    public Sitting open(Caller caller, AttemptId attempt) {
        throw new UnsupportedOperationException();
    }

    /**
     * @param page random id of the open page @param sequence rises by one with each answer of that page @param known
     *     version of the attempt that the sender knew when the answer was given @param resent sent again after
     *     reconnecting, reloading or signing in
     */
    public Saved answer(
            Caller caller,
            AttemptId attempt,
            int position,
            UUID page,
            long sequence,
            long known,
            boolean resent,
            Answer answer) {
        throw new UnsupportedOperationException();
    }

    public Saved flag(Caller caller, AttemptId attempt, int position, UUID page, long sequence, boolean flagged) {
        throw new UnsupportedOperationException();
    }

    /** Remembers where the trainee is, for another device. */
    public void turnTo(Caller caller, AttemptId attempt, int position) {
        throw new UnsupportedOperationException();
    }

    /** In practice mode, for one question whose answer is stored. */
    public Review.Reviewed reveal(Caller caller, AttemptId attempt, int position) {
        throw new UnsupportedOperationException();
    }

    /** Hands in once; again gives the same review. */
    public Review handIn(Caller caller, AttemptId attempt) {
        throw new UnsupportedOperationException();
    }

    /** @throws kz.ustaz.common.NotFound unless it is the caller's and handed in */
    public Review review(Caller caller, AttemptId attempt) {
        throw new UnsupportedOperationException();
    }

    /** All attempts of the caller, the newest first. */
    public List<Line> attempts(Caller caller) {
        throw new UnsupportedOperationException();
    }
}
