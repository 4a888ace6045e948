package kz.ustaz.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The time of deadlines: the machine's clock at the start, from then on counted by what nobody can set. Whoever sets the
 * clock while the product runs neither ends nor lengthens an attempt.
 */
@Component
class ExamTime {

    private final Clock clock;
    private final Ticks ticks;
    private volatile Origin origin;

    private record Origin(Instant at, long nanos) {}

    ExamTime(Clock clock, ObjectProvider<Ticks> ticks) {
        this.clock = clock;
        this.ticks = ticks.getIfAvailable(() -> System::nanoTime);
        this.origin = new Origin(clock.instant(), this.ticks.nanos());
    }

    /** To the millisecond. */
    Instant now() {
        var from = origin;
        return from.at().plusNanos(ticks.nanos() - from.nanos()).truncatedTo(ChronoUnit.MILLIS);
    }

    /** The machine's clock, as it is now. */
    Instant wall() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** How far the machine's clock is ahead; negative when it is behind. */
    Duration drift() {
        return Duration.between(now(), wall());
    }

    /** From now on it is so late, as after a restart. */
    void goOnFrom(Instant now) {
        origin = new Origin(now, ticks.nanos());
    }
}
