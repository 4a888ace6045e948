package kz.ustaz.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.EnrolmentId;

/**
 * An answer that somebody was given to mark.
 *
 * @param alias what the answer is called at the desk
 * @param returned whether he gave it back unmarked
 * @param given whether he gave a mark
 */
record Deal(
        UUID id,
        AttemptId attempt,
        int position,
        EnrolmentId enrolment,
        String quiz,
        PersonId marker,
        String alias,
        Instant at,
        boolean returned,
        boolean given,
        String draft) {

    /** After which an answer that nobody gave marks for may go to somebody else. */
    static final Duration PATIENCE = Duration.ofDays(2);

    boolean isOpen() {
        return !given && !returned;
    }

    /** Whether its marker is reckoned with. */
    boolean counts(Instant now) {
        return given || isOpen() && at.plus(PATIENCE).isAfter(now);
    }

    boolean isOf(AttemptId other, int otherPosition) {
        return attempt.equals(other) && position == otherPosition;
    }
}
