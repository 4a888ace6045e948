package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Score;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Dice;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Question;
import kz.ustaz.question.Variant;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Plan;
import kz.ustaz.quiz.Quiz;
import kz.ustaz.testing.WordKind;
import org.junit.jupiter.api.Test;

class RegradingTest {

    private static final UUID REVISION = new UUID(1, 1);
    private final Item asked = item("word", "ox", "ox", "bee", "elk");

    @Test
    void aNewKeyIsReadThroughTheTokensOfEachAttempt() {
        var now = newKey(item("word", "bee", "bee", "elk", "ox"), Map.of());
        for (int seed = 0; seed < 20; seed++) {
            var variant = asked.question().vary(Dice.of(seed, 0));
            assertThat(marked(now, variant, "bee")).isEqualTo(Fraction.ONE);
            assertThat(marked(now, variant, "ox")).isEqualTo(Fraction.ZERO);
            assertThat(now.mark(variant, Answer.NONE, before(variant, Answer.NONE)))
                    .isEqualTo(new ItemMark(new Grade.Unanswered(), 3));
        }
    }

    @Test
    void anOptionThatIsThereNoMoreIsMatchedByHandOrRefused() {
        var key = item("word", "cow", "cow", "bee", "elk");
        var variant = variant();
        assertThat(Regrading.unknown(variant, key.question())).containsOnlyKeys("ox");
        assertThat(refusal(newKey(key, Map.of()), variant)).isEqualTo("assessment.refused.regrade-options");
        assertThat(refusal(newKey(key, Map.of("ox", "horse")), variant))
                .isEqualTo("assessment.refused.regrade-options");
        assertThat(marked(newKey(key, Map.of("ox", "cow")), variant, "ox")).isEqualTo(Fraction.ONE);
        assertThat(marked(newKey(key, Map.of("ox", "")), variant, "ox")).isEqualTo(Fraction.ZERO);
        assertThat(marked(newKey(key, Map.of("ox", "", "bee", "cow")), variant, "bee"))
                .as("what is still there is what it is")
                .isEqualTo(Fraction.ZERO);
    }

    @Test
    void aKeyOfAnotherKindOrNoneIsRefused() {
        assertThat(refusal(newKey(item("other", "ox", "ox", "bee", "elk"), Map.of()), variant()))
                .isEqualTo("assessment.refused.regrade-kind");
        var gone = new Regrading(asked, new Change.NewKey(REVISION, Map.of()), Optional.empty());
        assertThat(refusal(gone, variant())).isEqualTo("assessment.refused.regrade-kind");
        var before = before(variant(), choosing(variant(), "ox"));
        assertThat(gone.mark(variant(), choosing(variant(), "ox"), before)).isEqualTo(before);
    }

    @Test
    void severalAnswersGetFullMarksAndTheOthersKeepWhatTheyHave() {
        var now = change(new Change.AcceptSeveral(Set.of("bee", "elk")));
        for (int seed = 0; seed < 20; seed++) {
            var variant = asked.question().vary(Dice.of(seed, 0));
            assertThat(marked(now, variant, "bee")).isEqualTo(Fraction.ONE);
            assertThat(marked(now, variant, "elk")).isEqualTo(Fraction.ONE);
            assertThat(marked(now, variant, "ox")).as("by the key").isEqualTo(Fraction.ONE);
        }
        var variant = variant();
        assertThat(marked(change(new Change.AcceptSeveral(Set.of("bee"))), variant, "elk"))
                .isEqualTo(Fraction.ZERO);
    }

    @Test
    void fullMarksGoAlsoToWhoAnsweredNothing() {
        var variant = variant();
        var all = change(new Change.FullMarks());
        assertThat(all.mark(variant, Answer.NONE, new ItemMark(new Grade.Unanswered(), 3))
                        .score())
                .isEqualTo(new Score(Fraction.of(3), 3));
        assertThat(all.mark(variant, choosing(variant, "bee"), new ItemMark(Grade.of(Fraction.ZERO), 0))
                        .score())
                .as("after it was dropped")
                .isEqualTo(new Score(Fraction.of(3), 3));
    }

    @Test
    void whatIsDroppedLeavesTheTotalTooAndPassingIsUnrounded() {
        var variant = variant();
        var dropped = change(new Change.Drop())
                .mark(variant, choosing(variant, "ox"), before(variant, choosing(variant, "ox")));
        assertThat(dropped.score()).isEqualTo(new Score(Fraction.ZERO, 0));
        var thirds = new ItemMark(Grade.of(new Fraction(2, 3)), 1);
        var half = new ItemMark(Grade.of(new Fraction(1, 2)), 1);
        var marks = List.of(dropped, thirds, half);
        assertThat(ItemMark.sum(marks)).isEqualTo(new Score(new Fraction(7, 6), 2));
        assertThat(Paper.passes(quiz(58), marks)).isTrue();
        assertThat(Paper.passes(quiz(59), marks)).as("7/12 is 58⅓ %").isFalse();
        assertThat(Paper.passes(quiz(0), List.of(dropped))).isFalse();
    }

    @Test
    void whoFallsShortInOneSectionHasNotPassed() {
        var right = new ItemMark(Grade.of(Fraction.ONE), 3);
        var wrong = new ItemMark(Grade.of(Fraction.ZERO), 1);
        var dropped = new ItemMark(Grade.of(Fraction.ZERO), 0);
        var second = section(50, 1, 2);
        assertThat(Paper.passes(quiz(60, section(0, 0, 1), second), List.of(right, wrong)))
                .isFalse();
        assertThat(Paper.passes(quiz(60, section(0, 0, 1), section(0, 1, 2)), List.of(right, wrong)))
                .isTrue();
        assertThat(Paper.passes(quiz(60, section(100, 0, 1), second), List.of(right, dropped)))
                .as("of a section that was dropped nothing is asked")
                .isTrue();
    }

    private static Plan.Section section(int pass, int from, int to) {
        return new Plan.Section("s" + from, Localized.EMPTY, Localized.EMPTY, pass, false, from, to);
    }

    private static Quiz quiz(int pass, Plan.Section... sections) {
        return new Quiz(
                REVISION,
                "q1",
                "m1",
                Localized.EMPTY,
                Localized.EMPTY,
                Quiz.Mode.QUIZ,
                pass,
                1,
                0,
                0,
                Quiz.Review.FULL,
                List.of(),
                new Plan(false, List.of(sections), List.of()),
                kz.ustaz.quiz.Conduct.PLAIN);
    }

    private Regrading change(Change change) {
        return new Regrading(asked, change, Optional.empty());
    }

    private Regrading newKey(Item key, Map<String, String> options) {
        return new Regrading(asked, new Change.NewKey(REVISION, options), Optional.of(key));
    }

    private Fraction marked(Regrading regrading, Variant variant, String word) {
        var answer = choosing(variant, word);
        return regrading.mark(variant, answer, before(variant, answer)).grade().fraction();
    }

    private static String refusal(Regrading regrading, Variant variant) {
        return regrading.refusal(variant).orElseThrow().key();
    }

    private ItemMark before(Variant variant, Answer answer) {
        return new ItemMark(asked.question().mark(variant, answer), asked.marks());
    }

    private Variant variant() {
        return asked.question().vary(Dice.of(7, 0));
    }

    private static Answer choosing(Variant variant, String word) {
        return WordKind.choosing(variant, word);
    }

    private static Item item(String kind, String right, String... words) {
        Question question =
                new WordKind.WordQuestion(Localized.of("en", "Which?"), Localized.EMPTY, List.of(words), right, "w");
        return new Item(
                UUID.randomUUID(),
                "i1",
                kind,
                question,
                "o1",
                3,
                "",
                List.of(),
                Localized.EMPTY,
                kz.ustaz.quiz.Shelved.NOTHING,
                Localized.EMPTY);
    }
}
