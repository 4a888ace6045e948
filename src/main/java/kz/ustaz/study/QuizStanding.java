package kz.ustaz.study;

import java.time.Instant;
import kz.ustaz.assessment.AttemptSubmitted;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Score;
import org.jspecify.annotations.Nullable;

/**
 * The best that an enrolment reached in a quiz. It comes out the same in whatever order, and however often, attempts are
 * counted in.
 *
 * @param passedAt the first time; null while never
 * @param marking whether answers of some attempt still wait for a person's mark
 */
record QuizStanding(
        String module, String quiz, Score best, @Nullable Instant passedAt, boolean marking) {

    static QuizStanding of(AttemptSubmitted attempt) {
        return new QuizStanding(
                attempt.module(),
                attempt.quiz(),
                attempt.score(),
                attempt.passed() ? attempt.at() : null,
                attempt.waiting() > 0);
    }

    QuizStanding and(QuizStanding other) {
        return new QuizStanding(
                module, quiz, better(best, other.best), earlier(passedAt, other.passedAt), marking || other.marking);
    }

    /** Whether it may still be passed by an attempt that people are marking. */
    boolean waits() {
        return marking && !isPassed();
    }

    boolean isPassed() {
        return passedAt != null;
    }

    /** The larger share of marks; with equal shares the one out of more marks, so that order never matters. */
    private static Score better(Score one, Score other) {
        int shares = share(one).compareTo(share(other));
        return shares != 0 ? (shares > 0 ? one : other) : one.available() >= other.available() ? one : other;
    }

    private static Fraction share(Score score) {
        return score.available() == 0 ? Fraction.ZERO : score.awarded().times(new Fraction(1, score.available()));
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        return one == null ? other : other == null || one.isBefore(other) ? one : other;
    }
}
