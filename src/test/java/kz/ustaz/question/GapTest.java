package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.gap.GapHidden;
import kz.ustaz.question.gap.GapPrompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GapTest {

    private final Question question = Written.gap().good("gap");
    private final Variant variant = question.vary(Dice.of(5, 0));

    /** {@code idone=typed} or {@code idtwo=tgtone}. */
    private Answer filling(String... gaps) {
        var hidden = (GapHidden) variant.hidden();
        var parts = new HashMap<String, List<String>>();
        for (String gap : gaps) {
            String[] both = gap.split("=", -1);
            String value = both[1].startsWith("tgt") ? hidden.choices().token(both[1]) : both[1];
            parts.put(hidden.gaps().token(both[0]), List.of(value));
        }
        return new Answer(parts);
    }

    @ParameterizedTest(name = "{0} brings {1}/{2}")
    @CsvSource({
        "idone=secretword idtwo=tgttwo, 1, 1",
        "idone=SECRET-WORD idtwo=tgtone, 1, 2",
        "idone=secretwords idtwo=tgttwo, 1, 2",
        "idone=Zweitwort, 1, 2",
        "idtwo=tgttwo, 1, 2",
        "idone=- idtwo=tgtthree, 0, 1"
    })
    void eachGapCountsTheSame(String gaps, int part, int of) {
        assertThat(question.mark(variant, filling(gaps.split(" "))).fraction()).isEqualTo(new Fraction(part, of));
    }

    @Test
    void partsAreTheGaps() {
        var grade = (Grade.Marked) question.mark(variant, filling("idone=lost", "idtwo=tgttwo"));

        assertThat(grade.parts())
                .containsExactly(new Grade.Part("idone", Fraction.ZERO), new Grade.Part("idtwo", Fraction.ONE));
    }

    @Test
    void spellingRulesHoldForEveryTypedGap() {
        var strict =
                Written.item("""
                case: true
                spacing: true
                lookalikes: false
                gaps: [{id: a, accept: [Tor Browser]}, {id: b, accept: [Tor]}]
                """).in("en", "{text: Q, passage: '{a} and {b}'}").good("gap");
        var asked = strict.vary(Dice.of(1, 0));
        var gaps = ((GapHidden) asked.hidden()).gaps();

        assertThat(strict.mark(asked, Answer.of(gaps.token("a"), "Tor Browser")).fraction())
                .isEqualTo(new Fraction(1, 2));
        for (String typed : List.of("tor browser", "TorBrowser", "Тor Browser")) {
            assertThat(strict.mark(asked, Answer.of(gaps.token("a"), typed)).fraction())
                    .as(typed)
                    .isEqualTo(Fraction.ZERO);
        }
        var prompt = (GapPrompt) asked.prompt();
        assertThat(prompt.capitals()).isTrue();
        assertThat(prompt.spacing()).isTrue();
    }

    @Test
    void takesALineForATypedGapAndOneOfItsOwnOptionsForAChosenOne() {
        var two = Written.item("""
                gaps:
                  - {id: a, accept: [x]}
                  - {id: b, options: [o1, o2], right: o1}
                  - {id: c, options: [o3, o4], right: o3}
                """)
                .in("en", "{text: Q, passage: '{a} {b} {c}', options: {o1: A, o2: B, o3: C, o4: D}}")
                .good("gap");
        var asked = two.vary(Dice.of(3, 0));
        var hidden = (GapHidden) asked.hidden();
        String a = hidden.gaps().token("a");
        String b = hidden.gaps().token("b");

        assertThat(two.accepts(asked, Answer.of(a, "anything"))).isTrue();
        assertThat(two.accepts(asked, Answer.of(a, "y".repeat(200)))).isTrue();
        assertThat(two.accepts(asked, Answer.of(a, "y".repeat(201)))).isFalse();
        assertThat(two.accepts(asked, Answer.of(a, "one", "two"))).isFalse();
        assertThat(two.accepts(asked, Answer.of(a, "\u0000"))).isFalse();
        assertThat(two.accepts(asked, Answer.of(b, hidden.choices().token("o2"))))
                .isTrue();
        assertThat(two.accepts(asked, Answer.of(b, ""))).isTrue();
        assertThat(two.accepts(asked, Answer.of(b, hidden.choices().token("o3"))))
                .as("an option of another gap")
                .isFalse();
        assertThat(two.accepts(
                        asked,
                        Answer.of(
                                b,
                                hidden.choices().token("o1"),
                                hidden.choices().token("o2"))))
                .isFalse();
        assertThat(two.accepts(asked, Answer.of("a", "x"))).isFalse();
        assertThat(two.accepts(asked, Answer.of(hidden.choices().token("o1"), "x")))
                .isFalse();
    }

    @Test
    void optionsAreShuffledAndThePassageHasTokensOnly() {
        var orders = new HashSet<List<String>>();
        for (int seed = 0; seed < 200; seed++) {
            var asked = question.vary(Dice.of(seed, 0));
            var prompt = (GapPrompt) asked.prompt();
            var gaps = ((GapHidden) asked.hidden()).gaps();
            orders.add(prompt.gaps().get(1).options().stream()
                    .map(piece -> piece.text().in("en"))
                    .toList());
            assertThat(prompt.passage().in("en"))
                    .isEqualTo("Money lay with the {" + gaps.token("idone") + "}, until the buyer {"
                            + gaps.token("idtwo") + "} the parcel.");
        }

        assertThat(orders).hasSize(6);
    }

    @Test
    void anotherLanguageMayHaveTheGapsInAnotherOrder() {
        var two = Written.item("gaps: [{id: a, accept: [x]}, {id: b, accept: [y]}]")
                .in("en", "{text: Q, passage: 'first {a} then {b}'}")
                .in("kk", "{text: С, passage: '{b} алдында {a}'}")
                .good("gap");
        var asked = two.vary(Dice.of(1, 0));
        var gaps = ((GapHidden) asked.hidden()).gaps();

        assertThat(((GapPrompt) asked.prompt()).passage().in("kk"))
                .isEqualTo("{" + gaps.token("b") + "} алдында {" + gaps.token("a") + "}");
    }

    @Test
    void summaryNumbersTheGapsThatWereFilled() {
        assertThat(question.summary(variant, filling("idone=se cret", "idtwo=tgtone"), "en"))
                .isEqualTo("1) se cret; 2) sent");
        assertThat(question.summary(variant, filling("idtwo=tgtone"), "en")).isEqualTo("2) sent");
    }

    @Test
    void namesWhatIsWrongWithItsLine() {
        assertThat(Written.item("""
                        gaps:
                          - {id: a, accept: [x]}
                          - {id: a, accept: [y]}
                          - {id: b, options: [o1], right: o9}
                          - {id: c}
                        """)
                        .in("en", "text: Q\npassage: '{a} {a} {d}'\noptions: {o1: A}")
                        .complaints("gap"))
                .containsExactly(
                        "en/quiz.yml:2: The gap {a} stands twice in the passage.",
                        "en/quiz.yml:2: The gap {b} does not stand in the passage.",
                        "en/quiz.yml:2: The gap {c} does not stand in the passage.",
                        "en/quiz.yml:2: There is no id in 'gaps': 'd'.",
                        "quiz.yml:3: 'a' stands twice in 'gaps'.",
                        "quiz.yml:4: 'options' must have 2 to 12 entries, not 1.",
                        "quiz.yml:4: There is no id in 'options': 'o9'. Did you mean 'o1'?",
                        "quiz.yml:5: 'accept' must have 1 to 50 entries, not 0.");
        assertThat(Written.item("gaps: []")
                        .in("en", "{text: Q, passage: words}")
                        .complaints("gap"))
                .containsExactly("quiz.yml:1: 'gaps' must have 1 to 20 entries, not 0.");
        assertThat(Written.item("gaps: [{id: a, accept: ['--']}]")
                        .in("en", "{text: Q, passage: '{a}', options: {x: X}}")
                        .complaints("gap"))
                .containsExactly(
                        "en/quiz.yml:1: There is no key 'options'.",
                        "quiz.yml:1: An accepted answer must have letters or digits, and at most 200 characters.");
    }
}
