package kz.ustaz.assessment;

import java.time.Instant;
import java.util.Optional;
import kz.ustaz.quiz.Quiz;

/**
 * What a trainee may see of a handed-in attempt, now and later.
 *
 * @param later never less than {@code now}; the same once there is no more to come
 * @param from when the quiz closes to everybody of the run, after which what comes later is shown as soon as nobody sits it
 *     any more; empty where it has no closing: a lead releases it then
 */
public record Seen(Quiz.Review now, Quiz.Review later, Optional<Instant> from) {

    static Seen always(Quiz.Review review) {
        return new Seen(review, review, Optional.empty());
    }

    public boolean score() {
        return now != Quiz.Review.NONE;
    }

    public boolean answers() {
        return now == Quiz.Review.FULL;
    }

    public boolean isMoreToCome() {
        return later.showsMoreThan(now);
    }
}
