package kz.ustaz.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The codes below were reckoned by Python's hmac from the same secret. */
class RoomCodeTest {

    private static final Instant NINE = Instant.parse("2026-11-23T04:00:00Z");
    private static final byte[] SECRET = new byte[32];

    static {
        for (byte i = 0; i < SECRET.length; i++) {
            SECRET[i] = i;
        }
    }

    @Test
    void aCodeStandsForThirtySeconds() {
        assertThat(RoomCode.of(SECRET, NINE.minusSeconds(1))).isEqualTo("22Y6MH");
        assertThat(RoomCode.of(SECRET, NINE)).isEqualTo("746XKC");
        assertThat(RoomCode.of(SECRET, NINE.plusSeconds(29))).isEqualTo("746XKC");
        assertThat(RoomCode.of(SECRET, NINE.plusSeconds(30))).isEqualTo("96K443");
    }

    @Test
    void itIsRightForAMinuteLongerAndNeverEarlier() {
        for (String right : new String[] {"746XKC", "22Y6MH", "XX5H7X"}) {
            assertThat(RoomCode.matches(right, SECRET, NINE)).as(right).isTrue();
        }
        for (String wrong : new String[] {"H8XAH9", "96K443", "", "746XK", "746XKCC", "746XKD"}) {
            assertThat(RoomCode.matches(wrong, SECRET, NINE)).as(wrong).isFalse();
        }
        assertThat(RoomCode.matches("746XKC", new byte[32], NINE)).isFalse();
    }

    @Test
    void itIsReadInEitherAlphabetAndAsPeopleWrite() {
        // in the last one all three letters are Cyrillic
        for (String typed : new String[] {"746xkc", " 746-XKC ", "746 xkc", "746\u0445\u043a\u0441"}) {
            assertThat(RoomCode.matches(typed, SECRET, NINE)).as(typed).isTrue();
        }
        assertThat(RoomCode.matches("22\u04236\u041c\u041d", SECRET, NINE)).isTrue();
    }
}
