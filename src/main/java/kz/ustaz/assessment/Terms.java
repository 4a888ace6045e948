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
 * @param pause minutes that the quiz wants between two attempts; 0 for none
 * @param paused whether nobody's clock goes in this run now
 */
record Terms(int minutes, int attempts, Opening opening, Allowance allowance, int pause, boolean paused) {

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

    /**
     * From when on he may start after an attempt that he handed in then. Whom a lead gave more attempts need not wait: he is
     * to sit it again.
     */
    Optional<Instant> startsAfter(Instant handedIn) {
        return pause == 0 || allowance.attempts() > 0
                ? Optional.empty()
                : Optional.of(handedIn.plus(Duration.ofMinutes(pause)));
    }

    /** Why nobody like him may start then. */
    Optional<Refused> refusal(Instant now) {
        if (paused) {
            return Optional.of(new Refused("assessment.refused.paused-start"));
        }
        if (opening.opens().filter(now::isBefore).isPresent()) {
            return Optional.of(new Refused(
                    "assessment.refused.not-open-yet", opening.opens().orElseThrow()));
        }
        return closes().filter(end -> !now.isBefore(end)).map(end -> new Refused("assessment.refused.closed", end));
    }
}
