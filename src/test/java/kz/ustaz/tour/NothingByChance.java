package kz.ustaz.tour;

import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import kz.ustaz.assessment.DeadlinesByTheClock;
import kz.ustaz.common.Ids;
import kz.ustaz.common.Seeds;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** A product in which each start makes the same: the time is said, and what is shuffled falls alike. */
@TestConfiguration(proxyBeanMethods = false)
@Import(DeadlinesByTheClock.class)
class NothingByChance {

    /** When the demo's people begin: the second day of their course, 08:40 in Almaty. */
    static final Instant FIRST = Instant.parse("2026-11-24T03:40:00Z");

    @Bean
    @Primary
    StoppedClock stoppedClock() {
        return new StoppedClock(FIRST);
    }

    /** In the order in which they are asked for. */
    @Bean
    @Primary
    Ids countedIds(Clock clock) {
        var count = new AtomicLong();
        return () -> new UUID(clock.millis() << 16 | 0x7000, Long.MIN_VALUE | count.incrementAndGet());
    }

    @Bean
    @Primary
    Seeds sameSeeds() {
        return new Random(20261124)::nextLong;
    }
}
