package kz.ustaz.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.ustaz.common.Refused;

/**
 * Under which terms one person sits one quiz.
 *
 * @param minutes the quiz gives for an attempt; 0 for any time
 * @param attempts the quiz allows; 0 for any number
 */
record Terms(int minutes, int attempts, Opening opening, Allowance allowance) {

    /** Attempts allowed to this person; 0 for any number. */
    int allowed() {
        return attempts == 0 ? 0 : attempts + allowance.attempts();
    }

    /** When nobody like him may go on; empty for never. */
    Optional<Instant> closes() {
        return allowance.closes().or(opening::closes);
    }

    /** When the time of an attempt that starts then is up; empty where there is any time. */
    Optional<Instant> timeUp(Instant start) {
        return minutes == 0
                ? Optional.empty()
                : Optional.of(start.plus(Duration.ofMinutes((long) minutes + allowance.minutes())));
    }

    /** Why nobody like him may start then. */
    Optional<Refused> refusal(Instant now) {
        if (opening.opens().filter(now::isBefore).isPresent()) {
            return Optional.of(new Refused(
                    "assessment.refused.not-open-yet", opening.opens().orElseThrow()));
        }
        return closes().filter(end -> !now.isBefore(end)).map(end -> new Refused("assessment.refused.closed", end));
    }
}
