package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kz.ustaz.assessment.Standing.Fate;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final Standing EMPTY = new Standing(0L, null, null, null, null, null, null, null);

    @Test
    void aFirstAnswerIsInForceEvenWhenSentAgain() {
        assertThat(EMPTY.fate(receipt(1, 0, true), true)).isEqualTo(Fate.IN_FORCE);
    }

    @Test
    void ofTwoPagesTheLaterReceiptWins() {
        var others = new Standing(7L, null, 7L, 7L, null, 7L, null, null);
        assertThat(others.fate(receipt(1, 2, false), true)).isEqualTo(Fate.IN_FORCE);
    }

    @Test
    void whatIsSentAgainNeverReplacesWhatAnotherPageStoredMeanwhile() {
        var others = new Standing(7L, null, 7L, 7L, null, 7L, null, null);
        assertThat(others.fate(receipt(1, 6, true), true)).isEqualTo(Fate.HELD);
        assertThat(others.fate(receipt(1, 7, true), true)).isEqualTo(Fate.IN_FORCE);
    }

    @Test
    void aPageIsNotHeldByItself() {
        var own = new Standing(7L, null, 7L, 3L, 7L, 3L, 4L, null);
        assertThat(own.fate(receipt(5, 0, true), true)).isEqualTo(Fate.IN_FORCE);
    }

    @Test
    void anOlderAnswerOfTheSamePageIsOvertaken() {
        var own = new Standing(7L, null, 7L, null, 7L, null, 4L, null);
        assertThat(own.fate(receipt(3, 7, true), true)).isEqualTo(Fate.OVERTAKEN);
    }

    @Test
    void afterHandInAnAnswerIsKeptAndDoesNotCount() {
        assertThat(EMPTY.fate(receipt(1, 0, false), false)).isEqualTo(Fate.TOO_LATE);
        assertThat(EMPTY.fate(receipt(1, 0, true), false)).isEqualTo(Fate.TOO_LATE);
    }

    @Test
    void aPageIsToldOfOthersSinceWhatItKnew() {
        var others = new Standing(7L, null, null, 5L, 6L, null, null, null);
        assertThat(others.othersSince(4)).isTrue();
        assertThat(others.othersSince(5)).isFalse();
        assertThat(others.othersSince(Receipt.NOT_SAID)).isFalse();
        assertThat(EMPTY.othersSince(0)).isFalse();
    }

    private static Receipt receipt(long sequence, long known, boolean resent) {
        return new Receipt(0, new UUID(1, 1), sequence, known, resent);
    }
}
