package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.classify.ClassifyHidden;
import kz.ustaz.question.classify.ClassifyPrompt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifyTest {

    private final Question question = Written.classify().good("classify");
    private final Variant variant = question.vary(Dice.of(5, 0));

    private Answer putting(String... pairs) {
        var hidden = (ClassifyHidden) variant.hidden();
        var parts = new HashMap<String, List<String>>();
        for (String pair : pairs) {
            String[] both = pair.split("=");
            parts.put(hidden.things().token(both[0]), List.of(hidden.groups().token(both[1])));
        }
        return new Answer(parts);
    }

    @ParameterizedTest(name = "{0} brings {1}/{2}")
    @CsvSource({
        "idone=tgttwo idtwo=tgtone idthree=tgttwo idfour=tgtone, 1, 1",
        "idone=tgttwo idtwo=tgttwo idthree=tgttwo idfour=tgttwo, 1, 2",
        "idone=tgttwo idtwo=tgtone idthree=tgttwo, 3, 4",
        "idone=tgttwo, 1, 4",
        "idone=tgtone, 0, 1"
    })
    void eachThingCountsTheSameAndAWrongOneTakesNothingAway(String pairs, int part, int of) {
        assertThat(question.mark(variant, putting(pairs.split(" "))).fraction()).isEqualTo(new Fraction(part, of));
    }

    @Test
    void partsAreTheThings() {
        var grade = (Grade.Marked) question.mark(variant, putting("idtwo=tgtone", "idone=tgtone"));

        assertThat(grade.parts())
                .containsExactly(
                        new Grade.Part("idone", Fraction.ZERO),
                        new Grade.Part("idtwo", Fraction.ONE),
                        new Grade.Part("idthree", Fraction.ZERO),
                        new Grade.Part("idfour", Fraction.ZERO));
    }

    @Test
    void takesForEachThingOneGroup() {
        var hidden = (ClassifyHidden) variant.hidden();
        String thing = hidden.things().token("idone");
        String group = hidden.groups().token("tgtone");
        String other = hidden.groups().token("tgttwo");

        assertThat(question.accepts(variant, Answer.of(thing, group))).isTrue();
        assertThat(question.accepts(variant, Answer.of(thing, ""))).isTrue();
        assertThat(question.accepts(variant, Answer.of(thing, group, other))).isFalse();
        assertThat(question.accepts(variant, Answer.of(thing, thing))).isFalse();
        assertThat(question.accepts(variant, Answer.of(thing, "tgtone"))).isFalse();
        assertThat(question.accepts(variant, Answer.of(group, group))).isFalse();
        assertThat(question.accepts(variant, Answer.of("idone", group))).isFalse();
    }

    @Test
    void thingsAreShuffledAndGroupsStay() {
        var orders = new HashSet<List<String>>();
        for (int seed = 0; seed < 300; seed++) {
            var prompt = (ClassifyPrompt) question.vary(Dice.of(seed, 0)).prompt();
            orders.add(
                    prompt.things().stream().map(piece -> piece.text().in("en")).toList());
            assertThat(prompt.groups())
                    .extracting(piece -> piece.text().in("en"))
                    .containsExactly("Even", "Odd");
        }

        assertThat(orders).hasSize(24);
    }

    @Test
    void summaryNamesEachThingWithItsGroup() {
        assertThat(question.summary(variant, putting("idone=tgttwo"), "en")).isEqualTo("One → Odd");
    }

    @Test
    void namesWhatIsWrongWithItsLine() {
        assertThat(Written.item("things: [a, b]\ngroups: [x, y]\nbelongs:\n  a: z\n  c: x\n")
                        .in("en", "text: Q\nthings: {a: A, b: B}\ngroups: {x: X}")
                        .complaints("classify"))
                .containsExactly(
                        "en/quiz.yml:3: The text of 'y' is missing.",
                        "quiz.yml:3: 'belongs' does not say what belongs to 'b'.",
                        "quiz.yml:4: There is no id in 'groups': 'z'.",
                        "quiz.yml:5: There is no id in 'things': 'c'.");
        assertThat(Written.item("things: [a, a]\ngroups: [u, v, w, x, y, z, zz]\nbelongs: {a: x}")
                        .in("en", "{text: Q, things: {a: A}, groups: {u: U, v: V, w: W, x: X, y: Y, z: Z, zz: ZZ}}")
                        .complaints("classify"))
                .containsExactly(
                        "quiz.yml:1: 'a' stands twice in 'things'; it was first on line 1.",
                        "quiz.yml:2: 'groups' must have 2 to 6 entries, not 7.");
    }
}
