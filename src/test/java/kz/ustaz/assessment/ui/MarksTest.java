package kz.ustaz.assessment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import kz.ustaz.common.Fraction;
import org.junit.jupiter.api.Test;

class MarksTest {

    @Test
    void marksAreShownExactly() {
        assertThat(Marks.of(Fraction.ZERO)).isEqualTo("0");
        assertThat(Marks.of(Fraction.of(8))).isEqualTo("8");
        assertThat(Marks.of(new Fraction(20, 3))).isEqualTo("6⅔");
        assertThat(Marks.of(new Fraction(1, 2))).isEqualTo("½");
        assertThat(Marks.of(new Fraction(17, 7))).isEqualTo("2\u00a03/7");
        assertThat(Marks.of(new Fraction(3, 7))).isEqualTo("3/7");
    }
}
