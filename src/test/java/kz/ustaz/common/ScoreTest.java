package kz.ustaz.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreTest {

    @Test
    void percentNeverLooksLikeAPassMarkThatWasMissed() {
        assertThat(new Score(new Fraction(20, 3), 8).percent()).isEqualTo(83);
        assertThat(new Score(new Fraction(5999, 1000), 10).percent()).isEqualTo(59);
        assertThat(new Score(Fraction.of(6), 10).percent()).isEqualTo(60);
        assertThat(new Score(Fraction.of(22), 24).percent()).isEqualTo(91);
    }

    @Test
    void allOfItIsAHundredAndNothingOfNothingIsNone() {
        assertThat(new Score(Fraction.of(24), 24).percent()).isEqualTo(100);
        assertThat(Score.NONE.percent()).isZero();
    }
}
