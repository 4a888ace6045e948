package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TermsTest {

    private static final Instant NINE = Instant.parse("2026-11-25T09:00:00Z");
    private static final Instant TEN = NINE.plus(Duration.ofHours(1));

    @Test
    void withoutTermsItIsAlwaysOpenAndNeverEnds() {
        var terms = new Terms(0, 0, Opening.ALWAYS, Allowance.NONE, 0, false);
        assertThat(terms.refusal(Instant.EPOCH)).isEmpty();
        assertThat(terms.timeUp(NINE)).isEmpty();
        assertThat(terms.closes()).isEmpty();
        assertThat(terms.allowed()).isZero();
    }

    @Test
    void itOpensAtItsMomentAndIsClosedAtItsMoment() {
        var terms = new Terms(0, 1, new Opening(Optional.of(NINE), Optional.of(TEN), ""), Allowance.NONE, 0, false);
        assertThat(key(terms, NINE.minusMillis(1))).contains("assessment.refused.not-open-yet");
        assertThat(key(terms, NINE)).isEmpty();
        assertThat(key(terms, TEN.minusMillis(1))).isEmpty();
        assertThat(key(terms, TEN)).contains("assessment.refused.closed");
    }

    @Test
    void onePersonMayHaveMoreTimeMoreAttemptsAndAnotherClosing() {
        var later = new Allowance(15, 2, Optional.of(TEN.plusSeconds(60)));
        var terms = new Terms(45, 1, new Opening(Optional.empty(), Optional.of(TEN), ""), later, 0, false);
        assertThat(terms.timeUp(NINE)).contains(TEN);
        assertThat(terms.allowed()).isEqualTo(3);
        assertThat(key(terms, TEN)).isEmpty();
        assertThat(key(terms, TEN.plusSeconds(60))).contains("assessment.refused.closed");
    }

    @Test
    void anyNumberOfAttemptsStaysAnyNumber() {
        assertThat(new Terms(0, 0, Opening.ALWAYS, new Allowance(0, 3, Optional.empty()), 0, false).allowed())
                .isZero();
    }

    @Test
    void aCodeIsReadFromABoard() {
        var opening = new Opening(Optional.empty(), Optional.empty(), "Saxaul 7");
        assertThat(opening.takes(" saxaul 7 ")).isTrue();
        assertThat(opening.takes("saxaul")).isFalse();
        assertThat(opening.takes("")).isFalse();
        assertThat(Opening.ALWAYS.takes("whatever")).isTrue();
    }

    private static Optional<String> key(Terms terms, Instant now) {
        return terms.refusal(now).map(refused -> refused.key());
    }
}
