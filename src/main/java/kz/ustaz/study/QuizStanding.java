package kz.ustaz.study;

import java.time.Instant;
import java.util.List;
import kz.ustaz.assessment.AttemptSubmitted;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Score;
import kz.ustaz.quiz.Conduct;
import org.jspecify.annotations.Nullable;

/**
 * What an enrolment reached in a quiz, by the attempt that counts. It is made from all its attempts, so it comes out the
 * same however often, and after whatever happened, it is made.
 *
 * @param best the score that counts; of the average, the mean share of all marks, out of those of the last attempt
 * @param passedAt since when he has passed, without a break; null while he has not
 * @param marking whether answers of an attempt that counts still wait for a person's mark
 */
record QuizStanding(
        String module, String quiz, Score best, @Nullable Instant passedAt, boolean marking) {

    /**
     * @param attempts at one quiz, at least one, the earliest first
     * @param pass percent 0–100 that the average has to reach; each attempt was judged by its own
     */
    static QuizStanding of(List<AttemptSubmitted> attempts, Conduct.Counts counts, int pass) {
        var last = attempts.getLast();
        return switch (counts) {
            case BEST ->
                attempts.stream()
                        .map(QuizStanding::of)
                        .reduce(QuizStanding::and)
                        .orElseThrow();
            case FIRST -> of(attempts.getFirst());
            case LAST ->
                new QuizStanding(last.module(), last.quiz(), last.score(), since(attempts), last.waiting() > 0);
            case AVERAGE -> {
                @Nullable Instant since = null;
                for (int n = 1; n <= attempts.size(); n++) {
                    var so = average(attempts.subList(0, n));
                    boolean passes = so.available() > 0 && so.reaches(pass);
                    since = !passes ? null : since == null ? attempts.get(n - 1).at() : since;
                }
                boolean marking = attempts.stream().anyMatch(attempt -> attempt.waiting() > 0);
                yield new QuizStanding(last.module(), last.quiz(), average(attempts), since, marking);
            }
        };
    }

    private static QuizStanding of(AttemptSubmitted attempt) {
        return new QuizStanding(
                attempt.module(),
                attempt.quiz(),
                attempt.score(),
                attempt.passed() ? attempt.at() : null,
                attempt.waiting() > 0);
    }

    /** From which on all have passed. */
    private static @Nullable Instant since(List<AttemptSubmitted> attempts) {
        @Nullable Instant since = null;
        for (var attempt : attempts) {
            since = !attempt.passed() ? null : since == null ? attempt.at() : since;
        }
        return since;
    }

    /** Exact. */
    private static Score average(List<AttemptSubmitted> attempts) {
        long available = attempts.getLast().score().available();
        var shares = attempts.stream().map(attempt -> share(attempt.score())).reduce(Fraction.ZERO, Fraction::plus);
        return new Score(shares.times(new Fraction(1, attempts.size())).times(available), available);
    }

    private QuizStanding and(QuizStanding other) {
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
