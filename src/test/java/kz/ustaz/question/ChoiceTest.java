package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.choice.ChoicePrompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoiceTest {

    private static Answer choosing(Variant variant, String... ids) {
        var tokens = (Tokens) variant.hidden();
        return Answer.of("choice", Arrays.stream(ids).map(tokens::token).toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource({"idone,0", "idtwo,1", "idthree,0"})
    void theRightOptionAloneBringsTheMarks(String id, int marks) {
        var question = Written.choice().good("choice");
        var variant = question.vary(Dice.of(1, 0));

        assertThat(question.mark(variant, choosing(variant, id))).isEqualTo(Grade.of(Fraction.of(marks)));
    }

    @ParameterizedTest(name = "{0} brings {1}/{2}")
    @CsvSource({
        "idone idtwo idthree, 1, 1",
        "idone idtwo, 2, 3",
        "idthree, 1, 3",
        "idone idtwo idthree idfour, 2, 3",
        "idone idtwo idthree idfour idfive, 1, 3",
        "idone idfour, 0, 1",
        "idone idfour idfive, 0, 1",
        "idfour, 0, 1",
        "idfour idfive, 0, 1"
    })
    void multipleResponseCountsRightOnesMinusWrongOnesAndNeverBelowNothing(String ids, int part, int of) {
        var question = Written.multiple("partial").good("multiple");
        var variant = question.vary(Dice.of(2, 0));

        assertThat(question.mark(variant, choosing(variant, ids.split(" "))).fraction())
                .isEqualTo(new Fraction(part, of));
    }

    @Test
    void threeThirdsAreExactlyOne() {
        var question = Written.multiple("partial").good("multiple");
        var variant = question.vary(Dice.of(2, 0));
        var third = question.mark(variant, choosing(variant, "idone")).fraction();

        assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
    }

    @ParameterizedTest
    @CsvSource({"idone idtwo idthree,1", "idone idtwo,0", "idone idtwo idthree idfour,0"})
    void allOrNothingWhereTheAuthorSaysSo(String ids, int marks) {
        var question = Written.multiple("all").good("multiple");
        var variant = question.vary(Dice.of(3, 0));

        assertThat(question.mark(variant, choosing(variant, ids.split(" "))).fraction())
                .isEqualTo(Fraction.of(marks));
    }

    @Test
    void eachOptionOfAMultipleResponseIsAPartThatWasJudgedRightOrNot() {
        var question = Written.multiple("partial").good("multiple");
        var variant = question.vary(Dice.of(2, 0));
        var grade = (Grade.Marked) question.mark(variant, choosing(variant, "idone", "idfour"));

        assertThat(grade.parts())
                .containsExactly(
                        new Grade.Part("idone", Fraction.ONE),
                        new Grade.Part("idtwo", Fraction.ZERO),
                        new Grade.Part("idthree", Fraction.ZERO),
                        new Grade.Part("idfour", Fraction.ZERO),
                        new Grade.Part("idfive", Fraction.ONE));
    }

    @Test
    void takesOneTokenOfItsOwnAndNothingElse() {
        var question = Written.choice().good("choice");
        var variant = question.vary(Dice.of(1, 0));
        String token = choosing(variant, "idone").value("choice");
        String other = choosing(variant, "idtwo").value("choice");

        assertThat(question.accepts(variant, Answer.of("choice", token))).isTrue();
        assertThat(question.accepts(variant, Answer.NONE)).isTrue();
        assertThat(question.accepts(variant, Answer.of("choice", token, other))).isFalse();
        assertThat(question.accepts(variant, Answer.of("choice", "idone"))).isFalse();
        assertThat(question.accepts(variant, Answer.of("right", token))).isFalse();
    }

    @Test
    void multipleResponseTakesNoTokenTwice() {
        var question = Written.multiple("partial").good("multiple");
        var variant = question.vary(Dice.of(1, 0));
        String token = choosing(variant, "idone").value("choice");

        assertThat(question.accepts(variant, choosing(variant, "idone", "idfour")))
                .isTrue();
        assertThat(question.accepts(variant, Answer.of("choice", token, token))).isFalse();
    }

    @Test
    void optionsAreShuffledUnlessTheAuthorKeepsTheirOrder() {
        var kept = Written.item("""
                shuffle: false
                options: [{id: a}, {id: b, right: true}, {id: c}]
                """)
                .in("en", "{text: Q, options: {a: A, b: B, c: C}}")
                .good("choice");
        var shuffled = Written.choice().good("choice");
        var orders = new HashSet<String>();
        for (int seed = 0; seed < 100; seed++) {
            assertThat(texts(kept.vary(Dice.of(seed, 0)))).isEqualTo("A B C");
            orders.add(texts(shuffled.vary(Dice.of(seed, 0))));
        }

        assertThat(orders).hasSize(6);
    }

    private static String texts(Variant variant) {
        return String.join(
                " ",
                ((ChoicePrompt) variant.prompt())
                        .options().stream().map(piece -> piece.text().in("en")).toList());
    }

    @Test
    void summaryIsOneLineOfPlainText() {
        var question = Written.item("options: [{id: a, right: true}, {id: b}]")
                .in("en", "{text: Q, options: {a: \"**Bold** <b>& plain\", b: B}}")
                .in("ru", "{text: В, options: {a: Да, b: Нет}}")
                .good("choice");
        var variant = question.vary(Dice.of(1, 0));

        assertThat(question.summary(variant, choosing(variant, "a"), "en")).isEqualTo("Bold <b>& plain");
        assertThat(question.summary(variant, choosing(variant, "a"), "ru")).isEqualTo("Да");
        assertThat(question.summary(variant, Answer.NONE, "en")).isEmpty();
    }

    @Test
    void saysWhatIsWrongAndWhere() {
        assertThat(Written.item("options:\n  - {id: a}\n  - {id: b}")
                        .in("en", "{text: Q, options: {a: A, b: B}}")
                        .complaints("choice"))
                .containsExactly("quiz.yml:1: No option is 'right: true'; a single choice has exactly one.");
        assertThat(Written.item("options:\n  - {id: a, right: true}\n  - {id: b, right: true}")
                        .in("en", "{text: Q, options: {a: A, b: B}}")
                        .complaints("choice"))
                .containsExactly("quiz.yml:3: 'b' is a second right option; 'a' on line 2 is right already. A single"
                        + " choice has exactly one.");
        assertThat(Written.item("options:\n  - {id: a, right: true}\n  - {id: a}")
                        .in("en", "{text: Q, options: {a: A}}")
                        .complaints("choice"))
                .containsExactly("quiz.yml:3: 'a' stands twice in 'options'; it was first on line 2.");
        assertThat(Written.item("options:\n  - {id: a, rigth: true, right: true}")
                        .in("en", "text: Q\noptions:\n  a: A")
                        .complaints("choice"))
                .containsExactly(
                        "quiz.yml:1: 'options' must have 2 to 12 entries, not 1.",
                        "quiz.yml:2: There is no key 'rigth'. Did you mean 'right'?");
        assertThat(Written.item("options:\n  - {id: a, right: true}\n  - {id: b}")
                        .in("en", "{text: Q, options: {a: A, b: B}}")
                        .in("ru", "text: В\noptions:\n  a: А\n  c: В")
                        .complaints("choice"))
                .containsExactly(
                        "ru/quiz.yml:2: The text of 'b' is missing.",
                        "ru/quiz.yml:4: There is no 'options' entry in the structure with id 'c'.");
        assertThat(Written.item("{scoring: partail, options: [{id: a, right: true}, {id: b, right: true}]}")
                        .in("en", "{text: Q, options: {a: A, b: B}}")
                        .complaints("multiple"))
                .containsExactly(
                        "quiz.yml:1: Every option is 'right: true'; at least one must be wrong.",
                        "quiz.yml:1: There is no scoring 'partail'. Did you mean 'partial'?");
        assertThat(Written.item("shuffle: true").in("en", "text: Q").complaints("multiple"))
                .contains("quiz.yml:1: 'options' must have 2 to 12 entries, not 0.");
    }

    @Test
    void picturesInTextsGoThroughTheReadersFunctionWithTheirPlace() {
        var plain = Written.choice().source();
        var source = new ItemSource(
                plain.structure(), "en", plain.texts(), (text, file, line) -> text + "@" + file + ":" + line);
        var question = Written.KINDS.get("choice").read(source);
        var prompt = (ChoicePrompt) question.vary(Dice.of(1, 0)).prompt();

        assertThat(prompt.text().in("en")).isEqualTo("Which *one*?@en/quiz.yml:1");
        assertThat(prompt.options())
                .extracting(piece -> piece.text().in("en"))
                .containsExactlyInAnyOrder("First@en/quiz.yml:3", "Second@en/quiz.yml:4", "Third@en/quiz.yml:5");
    }
}
