package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.matching.MatchingHidden;
import kz.ustaz.question.matching.MatchingPrompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {

    private final Question question = Written.matching().good("matching");
    private final Variant variant = question.vary(Dice.of(5, 0));

    private Answer pairing(String... pairs) {
        var hidden = (MatchingHidden) variant.hidden();
        var parts = new HashMap<String, List<String>>();
        for (String pair : pairs) {
            String[] sides = pair.split("=");
            parts.put(hidden.rows().token(sides[0]), List.of(hidden.targets().token(sides[1])));
        }
        return new Answer(parts);
    }

    @ParameterizedTest(name = "{0} brings {1}/{2}")
    @CsvSource({
        "idone=tgttwo idtwo=tgtone idthree=tgtfour, 1, 1",
        "idone=tgttwo idtwo=tgtone idthree=tgtthree, 2, 3",
        "idone=tgttwo idtwo=tgtone, 2, 3",
        "idone=tgttwo, 1, 3",
        "idone=tgtone idtwo=tgttwo, 0, 1",
        "idone=tgttwo idtwo=tgttwo idthree=tgttwo, 1, 3"
    })
    void eachPairCountsTheSame(String pairs, int part, int of) {
        assertThat(question.mark(variant, pairing(pairs.split(" "))).fraction()).isEqualTo(new Fraction(part, of));
    }

    @Test
    void partsAreTheLeftSide() {
        var grade = (Grade.Marked) question.mark(variant, pairing("idtwo=tgtone", "idone=tgtone"));

        assertThat(grade.parts())
                .containsExactly(
                        new Grade.Part("idone", Fraction.ZERO),
                        new Grade.Part("idtwo", Fraction.ONE),
                        new Grade.Part("idthree", Fraction.ZERO));
    }

    @Test
    void takesForEachRowOneTargetOfItsOwn() {
        var hidden = (MatchingHidden) variant.hidden();
        String row = hidden.rows().token("idone");
        String target = hidden.targets().token("tgtone");
        String other = hidden.targets().token("tgttwo");

        assertThat(question.accepts(variant, Answer.of(row, target))).isTrue();
        assertThat(question.accepts(variant, Answer.of(row, ""))).isTrue();
        assertThat(question.accepts(variant, Answer.of(row, target, other))).isFalse();
        assertThat(question.accepts(variant, Answer.of(row, row))).isFalse();
        assertThat(question.accepts(variant, Answer.of(target, target))).isFalse();
        assertThat(question.accepts(variant, Answer.of("idone", target))).isFalse();
    }

    @Test
    void theRightSideIsAlwaysShuffledAndTheLeftSideNever() {
        var orders = new HashSet<List<String>>();
        for (int seed = 0; seed < 300; seed++) {
            var prompt = (MatchingPrompt) question.vary(Dice.of(seed, 0)).prompt();
            orders.add(prompt.targets().stream()
                    .map(piece -> piece.text().in("en"))
                    .toList());
            assertThat(prompt.rows()).extracting(piece -> piece.text().in("en")).containsExactly("One", "Two", "Three");
        }

        assertThat(orders).hasSize(24);
    }

    @Test
    void summaryNamesThePairs() {
        assertThat(question.summary(variant, pairing("idthree=tgtfour", "idone=tgtone"), "en"))
                .isEqualTo("One → I; Three → IV");
    }

    @Test
    void anIdMayStandOnBothSides() {
        var same = Written.item("{left: [a, b], right: [a, b], pairs: {a: b, b: a}}")
                .in("en", "{text: Q, left: {a: LA, b: LB}, right: {a: RA, b: RB}}")
                .good("matching");
        var asked = same.vary(Dice.of(1, 0));
        var hidden = (MatchingHidden) asked.hidden();
        var answer = new Answer(Map.of(
                hidden.rows().token("a"), List.of(hidden.targets().token("b")),
                hidden.rows().token("b"), List.of(hidden.targets().token("a"))));

        assertThat(same.mark(asked, answer).fraction()).isEqualTo(Fraction.ONE);
    }

    @Test
    void namesWhatIsWrongWithItsLine() {
        assertThat(Written.item("left: [a, b]\nright: [x, y]\npairs:\n  a: z\n  c: x\n")
                        .in("en", "text: Q\nleft: {a: A, b: B}\nright: {x: X}")
                        .complaints("matching"))
                .containsExactly(
                        "en/quiz.yml:3: The text of 'y' is missing.",
                        "quiz.yml:3: 'pairs' does not say what belongs to 'b'.",
                        "quiz.yml:4: There is no id in 'right': 'z'.",
                        "quiz.yml:5: There is no id in 'left': 'c'.");
        assertThat(Written.item("left: [a, a, B]\nright: [x]\npairs: {a: x}")
                        .in("en", "{text: Q, left: {a: A}, right: {x: X}}")
                        .complaints("matching"))
                .containsExactly(
                        "quiz.yml:1: 'B' is no id: use a–z, 0–9 and hyphens, at most 60, beginning with a letter or"
                                + " digit.",
                        "quiz.yml:1: 'a' stands twice in 'left'; it was first on line 1.",
                        "quiz.yml:2: 'right' must have 2 to 20 entries, not 1.");
    }
}
