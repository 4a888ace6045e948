package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.ordering.OrderingPrompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderingTest {

    private final Question question = Written.ordering().good("ordering");
    private final Variant variant = question.vary(Dice.of(7, 0));

    private Answer placing(String... ids) {
        var tokens = (Tokens) variant.hidden();
        return Answer.of("order", Arrays.stream(ids).map(tokens::token).toArray(String[]::new));
    }

    @ParameterizedTest(name = "{0} brings {1}/{2}")
    @CsvSource({
        "idone idtwo idthree idfour, 1, 1",
        "idtwo idone idthree idfour, 1, 2",
        "idone idthree idfour idtwo, 1, 4",
        "idfour idone idtwo idthree, 0, 1",
        "idfour idthree idtwo idone, 0, 1"
    })
    void eachInItsOwnPlaceCountsTheSame(String order, int part, int of) {
        assertThat(question.mark(variant, placing(order.split(" "))).fraction()).isEqualTo(new Fraction(part, of));
    }

    @Test
    void partsAreTheRightOrder() {
        var grade = (Grade.Marked) question.mark(variant, placing("idtwo", "idone", "idthree", "idfour"));

        assertThat(grade.parts())
                .containsExactly(
                        new Grade.Part("idone", Fraction.ZERO),
                        new Grade.Part("idtwo", Fraction.ZERO),
                        new Grade.Part("idthree", Fraction.ONE),
                        new Grade.Part("idfour", Fraction.ONE));
    }

    @Test
    void theStartIsNeverTheRightOrderAndAnyOther() {
        var starts = new HashSet<List<String>>();
        for (int seed = 0; seed < 500; seed++) {
            var start = ((OrderingPrompt) question.vary(Dice.of(seed, 0)).prompt()).start();
            starts.add(start.stream().map(piece -> piece.text().in("en")).toList());
        }

        assertThat(starts).hasSize(23).doesNotContain(List.of("First", "Second", "Third", "Fourth"));
    }

    @Test
    void takesEveryTokenOnceOrNothing() {
        var right = placing("idone", "idtwo", "idthree", "idfour").values("order");

        assertThat(question.accepts(variant, placing("idfour", "idtwo", "idthree", "idone")))
                .isTrue();
        assertThat(question.accepts(variant, Answer.NONE)).isTrue();
        assertThat(question.accepts(variant, placing("idone", "idtwo", "idthree")))
                .isFalse();
        assertThat(question.accepts(variant, placing("idone", "idtwo", "idthree", "idthree")))
                .isFalse();
        assertThat(question.accepts(variant, placing("idone", "idtwo", "idthree", "idfour", "idfour")))
                .isFalse();
        assertThat(question.accepts(variant, Answer.of("order", "idone", "idtwo", "idthree", "idfour")))
                .isFalse();
        assertThat(question.accepts(variant, Answer.of("place", right.getFirst())))
                .isFalse();
    }

    @Test
    void summaryNumbersThePlaces() {
        assertThat(question.summary(variant, placing("idtwo", "idone", "idthree", "idfour"), "en"))
                .isEqualTo("1) Second; 2) First; 3) Third; 4) Fourth");
    }

    @Test
    void namesWhatIsWrongWithItsLine() {
        assertThat(Written.item("order: [a, b]")
                        .in("en", "{text: Q, options: {a: A, b: B}}")
                        .complaints("ordering"))
                .containsExactly("quiz.yml:1: 'order' must have 3 to 10 entries, not 2.");
        assertThat(Written.item("order:\n  - a\n  - b\n  - c\n  - a")
                        .in("en", "{text: Q, options: [a]}")
                        .complaints("ordering"))
                .containsExactly(
                        "en/quiz.yml:1: 'options' must be a mapping with keys.",
                        "quiz.yml:5: 'a' stands twice in 'order'; it was first on line 2.");
    }
}
