package kz.ustaz.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import kz.ustaz.roster.RunId;
import org.junit.jupiter.api.Test;

class CascadeBookTest {

    /** Kazakhstan is five hours before UTC since 2024. */
    @Test
    void aRunBeginsAtMidnightWhereItIsHeld() {
        var run = new CascadeBook.Held(
                new RunId(UUID.randomUUID()),
                UUID.randomUUID(),
                PracticumHouse.EDITION,
                LocalDate.parse("2026-12-01"),
                ZoneId.of("Asia/Almaty"),
                6,
                0);
        assertThat(run.hasBegun(Instant.parse("2026-11-30T18:59:59Z"))).isFalse();
        assertThat(run.hasBegun(Instant.parse("2026-11-30T19:00:00Z"))).isTrue();
    }
}
