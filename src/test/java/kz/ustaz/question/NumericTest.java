package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import kz.ustaz.common.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumericTest {

    private static boolean right(String structure, String typed) {
        var question = Written.item(structure).in("en", "text: Q").good("numeric");
        return question.mark(question.vary(Dice.of(1, 0)), Answer.of("number", typed))
                .equals(Grade.of(Fraction.ONE));
    }

    @ParameterizedTest(name = "7.7 ± 0.1: {0} is {1}")
    @CsvSource({
        "7.6,true",
        "7.8,true",
        "7.7,true",
        "7.70,true",
        "7.59,false",
        "7.81,false",
        "7.599999999999,false",
        "7.800000000001,false",
        "77,false",
        "-7.7,false",
        "8,false"
    })
    void boundsOfTheToleranceBelongToIt(String typed, boolean right) {
        assertThat(right("{value: 7.7, tolerance: 0.1, unit: '%'}", typed)).isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7.7",
                "7,7",
                " 7.7 ",
                "+7.7",
                "+ 7,7",
                "7.7%",
                "7.7 %",
                "7,7\u00a0%",
                "07.7",
                "\u200e7.7",
                "\uff17.\uff17"
            })
    void readsWhatPeopleType(String typed) {
        assertThat(right("{value: 7.7, unit: '%'}", typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2400",
                "2 400",
                "2\u00a0400",
                "2\u202f400",
                "2,400",
                "2400 USD",
                "2400 usd",
                "USD 2,400",
                "2,400.00",
                "2.400,00",
                "2400,0",
                "2400."
            })
    void readsThousandsAsEachCountryWritesThem(String typed) {
        assertThat(right("{value: 2400, unit: USD}", typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234,567", "1.234.567", "1 234 567", "1234567"})
    void readsMillions(String typed) {
        assertThat(right("value: 1234567", typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-3", "\u22123", "\u20133", "- 3", "-3.0", "-3,000"})
    void readsMinusSigns(String typed) {
        assertThat(right("value: -3", typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0007", ",0007", ".0007", "0,000 7", "0.0007 BTC", "7e-4", "0.00070"})
    void smallNumbersAreExact(String typed) {
        boolean readable = !typed.equals("0,000 7") && !typed.equals("7e-4");
        assertThat(right("{value: 0.0007, unit: BTC}", typed)).isEqualTo(readable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                ".",
                ",",
                "-",
                "+",
                "%",
                "7 7",
                "7..7",
                "7,7,7",
                "1e3",
                "0x10",
                "NaN",
                "Infinity",
                "--7",
                "7-",
                "24 00",
                "0,123,456",
                "٧",
                "7%%",
                "\t\u0001",
                "999999999999999999999999999999",
                "½"
            })
    void whatCannotBeReadIsWrongAndNoError(String typed) {
        assertThat(right("{value: 7, unit: '%'}", typed)).isFalse();
    }

    @Test
    void aUnitInOneLanguageReplacesTheCommonOneAndBothMayBeTyped() {
        var question = Written.item("{value: 4, unit: circuits}")
                .in("en", "text: Q")
                .in("ru", "{text: В, unit: цепочки}")
                .good("numeric");
        var variant = question.vary(Dice.of(1, 0));

        assertThat(question.summary(variant, Answer.of("number", "4"), "en")).isEqualTo("4\u00a0circuits");
        assertThat(question.summary(variant, Answer.of("number", "4\n"), "ru")).isEqualTo("4\u00a0цепочки");
        for (String typed : new String[] {"4 circuits", "4 цепочки", "4"}) {
            assertThat(question.mark(variant, Answer.of("number", typed))).isEqualTo(Grade.of(Fraction.ONE));
        }
    }

    @Test
    void takesThirtyCharactersInOnePart() {
        var question = Written.item("value: 1").in("en", "text: Q").good("numeric");
        var variant = question.vary(Dice.of(1, 0));

        assertThat(question.accepts(variant, Answer.of("number", "1".repeat(30))))
                .isTrue();
        assertThat(question.accepts(variant, Answer.of("number", "1".repeat(31))))
                .isFalse();
        assertThat(question.accepts(variant, Answer.of("number", "1", "2"))).isFalse();
        assertThat(question.accepts(variant, Answer.of("number", "1\u0000"))).isFalse();
        assertThat(question.accepts(variant, Answer.of("value", "1"))).isFalse();
    }

    @Test
    void namesWhatIsWrongWithItsLine() {
        assertThat(Written.item("tolerance: -1\nvalue: 1,5\nunti: m")
                        .in("en", "text: Q")
                        .complaints("numeric"))
                .containsExactly(
                        "quiz.yml:1: 'tolerance' must be 0 or more, not '-1'.",
                        "quiz.yml:2: 'value' must be a number such as 7.5, not '1,5'.",
                        "quiz.yml:3: There is no key 'unti'. Did you mean 'unit'?");
        assertThat(Written.item("unit: m").in("en", "text: Q").complaints("numeric"))
                .containsExactly("quiz.yml:1: 'value' is missing: a number such as 7.5.");
    }
}
