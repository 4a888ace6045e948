package kz.ustaz.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;

/**
 * Lets the time of deadlines follow a clock that a test sets. Only who imports it gets it: with an annotation the room's own test
 * house, which scans the room, would find it.
 */
public class DeadlinesByTheClock {

    @Bean
    Ticks ticks(Clock clock) {
        return () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos();
    }
}
