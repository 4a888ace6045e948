package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.error.ErrorPrompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorTest {

    private final Question question = Written.error("").good("error");
    private final Variant variant = question.vary(Dice.of(7, 0));

    private Answer choosing(String... ids) {
        var tokens = (Tokens) variant.hidden();
        return Answer.of("wrong", Arrays.stream(ids).map(tokens::token).toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0} brings {1}/{2}")
    @CsvSource({
        "idtwo idfour, 1, 1",
        "idtwo, 1, 2",
        "idtwo idone, 0, 1",
        "idtwo idfour idone, 1, 2",
        "idtwo idfour idone idthree idfive, 0, 1",
        "idone, 0, 1",
        "idone idthree, 0, 1"
    })
    void rightsMinusWrongsNeverBelowZero(String ids, int part, int of) {
        assertThat(question.mark(variant, choosing(ids.split(" "))).fraction()).isEqualTo(new Fraction(part, of));
    }

    @Test
    void partsAreAllSegmentsRightlyChosenOrRightlyLeft() {
        var grade = (Grade.Marked) question.mark(variant, choosing("idtwo", "idone"));

        assertThat(grade.parts())
                .containsExactly(
                        new Grade.Part("idone", Fraction.ZERO),
                        new Grade.Part("idtwo", Fraction.ONE),
                        new Grade.Part("idthree", Fraction.ONE),
                        new Grade.Part("idfour", Fraction.ZERO),
                        new Grade.Part("idfive", Fraction.ONE));
    }

    @Test
    void takesSegmentsOfItsOwnEachOnce() {
        String token = choosing("idone").value("wrong");

        assertThat(question.accepts(variant, choosing("idone", "idtwo", "idthree", "idfour", "idfive")))
                .isTrue();
        assertThat(question.accepts(variant, Answer.of("wrong", ""))).isTrue();
        assertThat(question.accepts(variant, Answer.of("wrong", token, token))).isFalse();
        assertThat(question.accepts(variant, Answer.of("wrong", "idone"))).isFalse();
        assertThat(question.accepts(variant, Answer.of("segments", token))).isFalse();
    }

    @Test
    void theNumberOfErrorsIsToldOnlyWhereTheAuthorSaysSo() {
        assertThat(((ErrorPrompt) variant.prompt()).told()).isZero();
        var telling = Written.error("tell: true").good("error");
        assertThat(((ErrorPrompt) telling.vary(Dice.of(7, 0)).prompt()).told()).isEqualTo(2);
    }

    @Test
    void thePassageStaysInItsOrder() {
        for (int seed = 0; seed < 20; seed++) {
            var prompt = (ErrorPrompt) question.vary(Dice.of(seed, 0)).prompt();
            assertThat(prompt.segments())
                    .extracting(piece -> piece.text().in("en"))
                    .containsExactly(
                            "A guard knows the address.",
                            "The middle relay too.",
                            "The exit does not.",
                            "The site knows the client.",
                            "Nobody knows all.");
        }
    }

    @Test
    void summaryQuotesWhatWasChosenInTheOrderOfThePassage() {
        assertThat(question.summary(variant, choosing("idfour", "idone"), "en"))
                .isEqualTo("«A guard knows the address.»; «The site knows the client.»");
    }

    @Test
    void namesWhatIsWrongWithItsLine() {
        assertThat(Written.item("segments: [a, b]\nwrong:\n  - c\n  - a\n")
                        .in("en", "text: Q\nsegments: {a: A}")
                        .complaints("error"))
                .containsExactly(
                        "en/quiz.yml:2: The text of 'b' is missing.", "quiz.yml:3: There is no id in 'segments': 'c'.");
        assertThat(Written.item("segments: [a, b]\nwrong: [a, b]\ntell: maybe")
                        .in("en", "{text: Q, segments: {a: A, b: B}}")
                        .complaints("error"))
                .containsExactly(
                        "quiz.yml:2: Every segment is 'wrong'; at least one must be sound.",
                        "quiz.yml:3: 'tell' must be true or false, not 'maybe'.");
        assertThat(Written.item("segments: [a]")
                        .in("en", "{text: Q, segments: {a: A}}")
                        .complaints("error"))
                .isEqualTo(List.of(
                        "quiz.yml:1: 'segments' must have 2 to 40 entries, not 1.",
                        "quiz.yml:1: 'wrong' must have 1 to 40 entries, not 0."));
    }
}
