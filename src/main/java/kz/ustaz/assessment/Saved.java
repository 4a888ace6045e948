package kz.ustaz.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import kz.ustaz.common.Refused;
import kz.ustaz.question.Answer;

/** What became of one answer. Told only after it is on the disk. */
public sealed interface Saved {

    /**
     * It is the current answer (or was stored before: a double).
     *
     * @param version of the attempt after it
     * @param othersSince whether another page stored something since the version the sender knew
     * @param left of the attempt's time; empty where it has no end
     * @param paused whether its clock stands still
     */
    record Stored(Instant at, long version, boolean othersSince, Optional<Duration> left, boolean paused)
            implements Saved {}

    /** It was sent again late, and another page's answer was acknowledged meanwhile: kept as a step, not in force. */
    record Held(Instant at, long version, Answer current, Instant currentAt) implements Saved {}

    /**
     * It is not in force and never will be, for a reason that sending again does not mend: deactivated, no such control,
     * handed in. An answer after the hand-in is kept as a step all the same; its reason says so.
     */
    record NotStored(Refused reason) implements Saved {}
}
