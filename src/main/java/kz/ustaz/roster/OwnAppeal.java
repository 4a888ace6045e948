package kz.ustaz.roster;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody objected to what is said of his presence in a half-day.
 *
 * @param answer empty while it is open
 */
public record OwnAppeal(String objection, Instant at, Optional<Answer> answer) {

    /** @param granted whether another word was said of him @param by name of who answered */
    public record Answer(boolean granted, String reason, String by, Instant at) {}

    boolean isOpen() {
        return answer.isEmpty();
    }
}
