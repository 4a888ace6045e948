package kz.ustaz.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one person may beyond the others, in one quiz.
 *
 * @param minutes more than the quiz gives, 0–600
 * @param attempts more than the quiz gives, 0–20
 * @param closes instead of the quiz's closing, for this person
 */
public record Allowance(int minutes, int attempts, Optional<Instant> closes) {

    public static final Allowance NONE = new Allowance(0, 0, Optional.empty());

    static final int MOST_MINUTES = 600;
    static final int MOST_ATTEMPTS = 20;

    Allowance later(Duration by) {
        return new Allowance(minutes, attempts, closes.map(end -> end.plus(by)));
    }
}
