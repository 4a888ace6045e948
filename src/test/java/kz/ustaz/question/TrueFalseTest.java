package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import kz.ustaz.common.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrueFalseTest {

    @ParameterizedTest
    @CsvSource({"true,true,1", "true,false,0", "false,false,1", "false,true,0"})
    void isRightWhenTheyAgree(String key, String chosen, int marks) {
        var question = Written.item("right: " + key).in("en", "text: S").good("truefalse");
        var variant = question.vary(Dice.of(1, 0));

        assertThat(question.mark(variant, Answer.of("choice", chosen))).isEqualTo(Grade.of(Fraction.of(marks)));
    }

    @Test
    void takesOneOfTwoWords() {
        var question = Written.item("right: true").in("en", "text: S").good("truefalse");
        var variant = question.vary(Dice.of(1, 0));

        assertThat(question.accepts(variant, Answer.of("choice", "false"))).isTrue();
        assertThat(question.accepts(variant, Answer.of("choice", "maybe"))).isFalse();
        assertThat(question.accepts(variant, Answer.of("choice", "true", "false")))
                .isFalse();
        assertThat(question.accepts(variant, Answer.of("other", "true"))).isFalse();
    }

    @Test
    void summaryIsAWordOfTheLanguageAndEnglishWhereTheFrameHasNone() {
        var question = Written.item("right: true").in("en", "text: S").good("truefalse");
        var variant = question.vary(Dice.of(1, 0));

        assertThat(question.summary(variant, Answer.of("choice", "true"), "ru")).isEqualTo("Верно");
        assertThat(question.summary(variant, Answer.of("choice", "false"), "uz"))
                .isEqualTo("False");
        assertThat(question.summary(variant, Answer.NONE, "en")).isEmpty();
    }

    @Test
    void aKeyThatIsMissingOrNoWordIsNamedWithItsLine() {
        assertThat(Written.item("x: 1\n").in("en", "text: S").complaints("truefalse"))
                .contains("quiz.yml:1: 'right' is missing: true or false.");
        assertThat(Written.item("# key\nright: yes").in("en", "text: S").complaints("truefalse"))
                .containsExactly("quiz.yml:2: 'right' must be true or false, not 'yes'.");
    }
}
