package kz.ustaz.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kz.ustaz.common.PersonId;
import org.junit.jupiter.api.Test;

class WrongCodesTest {

    private static final PersonId ONE = new PersonId(new UUID(0, 1));
    private static final PersonId OTHER = new PersonId(new UUID(0, 2));

    private final RosterRoom.MovedClock clock = new RosterRoom.MovedClock();
    private final WrongCodes wrong = new WrongCodes(clock);

    @Test
    void tenWithinFiveMinutesAndRightOnesDoNotCount() {
        for (int i = 0; i < 20; i++) {
            assertThat(wrong.begin(ONE)).isTrue();
            wrong.right(ONE);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(wrong.begin(ONE)).isTrue();
            clock.now = clock.now.plusSeconds(10);
        }
        assertThat(wrong.begin(ONE)).isFalse();
        assertThat(wrong.begin(OTHER)).isTrue();
        // The first was made 100 seconds ago; 200 more and it counts no longer, the second for ten seconds yet.
        clock.now = clock.now.plusSeconds(199);
        assertThat(wrong.begin(ONE)).isFalse();
        clock.now = clock.now.plusSeconds(1);
        assertThat(wrong.begin(ONE)).isTrue();
        assertThat(wrong.begin(ONE)).isFalse();
    }
}
