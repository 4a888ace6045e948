package kz.ustaz.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.roster.ports.Changes;
import org.junit.jupiter.api.Test;

class SeenChangesTest {

    private static final Instant START = Instant.parse("2026-11-25T08:00:00Z");
    private static final EnrolmentId ONE = new EnrolmentId(new UUID(1, 1));
    private static final EnrolmentId OTHER = new EnrolmentId(new UUID(1, 2));

    private final List<Changes.Change> table = new ArrayList<>();
    private final List<Instant> asked = new ArrayList<>();
    private boolean broken;

    private final SeenChanges seen = new SeenChanges(
            from -> {
                if (broken) {
                    throw new IllegalStateException("the database is away");
                }
                asked.add(from);
                return table.stream()
                        .filter(change -> !change.at().isBefore(from))
                        .toList();
            },
            START);

    private void happens(EnrolmentId who, int fact, Instant at) {
        table.add(new Changes.Change(who, new UUID(2, fact), at));
    }

    @Test
    void tellsEachChangeOnce() {
        happens(ONE, 1, START);
        assertThat(seen.read(START.plusSeconds(1))).containsExactly(ONE);
        assertThat(seen.read(START.plusSeconds(2))).isEmpty();
        happens(ONE, 2, START);
        happens(OTHER, 3, START.plusSeconds(2));
        assertThat(seen.read(START.plusSeconds(3))).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(seen.read(START.plusSeconds(4))).isEmpty();
    }

    @Test
    void seesARowThatWasCommittedSecondsAfterTheTimeItCarries() {
        seen.read(START.plusSeconds(10));
        happens(ONE, 1, START.plusSeconds(6));
        assertThat(seen.read(START.plusSeconds(11))).containsExactly(ONE);
    }

    @Test
    void seesARowOfAClockThatIsAhead() {
        happens(ONE, 1, START.plusSeconds(30));
        assertThat(seen.read(START.plusSeconds(1))).containsExactly(ONE);
        assertThat(seen.read(START.plusSeconds(2))).isEmpty();
        assertThat(seen.read(START.plusSeconds(31))).isEmpty();
    }

    @Test
    void asksForAFewSecondsOnly() {
        seen.read(START.plusSeconds(100));
        seen.read(START.plusSeconds(101));
        assertThat(asked).containsExactly(START.minusSeconds(5), START.plusSeconds(95));
    }

    @Test
    void aReadingThatFailsIsMadeUpForByTheNext() {
        broken = true;
        for (int second = 1; second < 60; second++) {
            var now = START.plusSeconds(second);
            assertThatThrownBy(() -> seen.read(now)).isInstanceOf(IllegalStateException.class);
        }
        broken = false;
        happens(ONE, 1, START.plusSeconds(20));
        assertThat(seen.read(START.plusSeconds(60))).isEqualTo(Set.of(ONE));
    }
}
