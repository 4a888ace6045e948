package kz.ustaz.quiz;

import static kz.ustaz.testing.CourseText.CHECKS;
import static kz.ustaz.testing.CourseText.QUIZ;
import static kz.ustaz.testing.CourseText.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Remark;
import kz.ustaz.common.source.Remarks;
import kz.ustaz.content.ports.TextUnit;
import kz.ustaz.testing.CourseText;
import kz.ustaz.testing.RemarkWords;
import org.junit.jupiter.api.Test;

/** What could be better in items. */
class ItemRemarksTest {

    private static final String REASON = "Because the other three are plainly something else.";

    private final QuizPart part = new QuizPart(ShippedQuizzes.KINDS, null);
    private final CourseText course = new CourseText();

    ItemRemarksTest() {
        course.quizzes = List.of("q1");
        course.with(QUIZ, """
                id: q1
                mode: quiz
                pass: 50
                items:
                  - {id: i1, kind: choice, level: apply, objective: o1, marks: 1, lesson: l1, sources: [s1], options: [{id: a, right: true}, {id: b}, {id: c}]}
                """);
        write("Which has horns?", "An ox", "A bee", "An owl");
        course.with(CHECKS, """
                items:
                  - {id: c1, kind: truefalse, objective: o1, sources: [s1], right: true}
                """);
        course.with("m1/en/checks.yml", "items:\n  c1: {text: Red is a colour., reason: " + REASON + "}\n");
    }

    private void write(String stem, String a, String b, String c) {
        write("en", stem, a, b, c);
    }

    private void write(String language, String stem, String a, String b, String c) {
        course.with("m1/" + language + "/quizzes/q1.yml", """
                title: First quiz
                items:
                  i1:
                    text: "%s"
                    options:
                      a: "%s"
                      b: "%s"
                      c: "%s"
                    reason: "%s"
                """.formatted(stem, a, b, c, REASON));
    }

    private List<String> remarks() {
        var problems = new Problems();
        part.check(course.files(), course, Optional.empty(), problems);
        assertThat(problems.list()).isEmpty();
        var remarks = new Remarks();
        part.remark(course.files(), course, remarks);
        return RemarkWords.known(remarks.list()).stream().map(Remark::toString).toList();
    }

    @Test
    void aGoodItemHasNone() {
        assertThat(remarks()).isEmpty();
    }

    @Test
    void anItemSaysItsLevelAndSomeReachTheObjectives() {
        course.replace(QUIZ, "level: apply, ", "");
        assertThat(remarks())
                .containsExactly(
                        "m1/module.yml: [blueprint] The objective 'o1' asks to apply, and no item of it reaches that level:"
                                + " write one.",
                        "m1/quizzes/q1.yml:5: [item-level] The item 'i1' does not say its level: add one of remember,"
                                + " understand, apply, analyse, evaluate, create.");
        course.replace(QUIZ, "kind: choice, ", "kind: choice, level: understand, ");
        assertThat(remarks()).hasSize(1).allMatch(line -> line.contains("[blueprint]"));
        course.replace(QUIZ, "level: understand", "level: evaluate");
        assertThat(remarks()).isEmpty();
    }

    @Test
    void anObjectiveThatNoItemTestsIsNamed() {
        course.replace(QUIZ, "{id: i1,", "{id: i1, retired: true,");
        var remarks = new Remarks();
        part.remark(course.files(), course, remarks);
        assertThat(RemarkWords.known(remarks.list()))
                .extracting(Remark::rule, Remark::at)
                .containsExactly(org.assertj.core.api.Assertions.tuple("objective-without-item", "o1"));
    }

    @Test
    void theRightOptionIsNotToldByItsLength() {
        write("Which has horns?", "o".repeat(37), "b".repeat(23), "An owl");
        assertThat(remarks()).isEmpty();
        write("Which has horns?", "o".repeat(44), "b".repeat(23), "An owl");
        assertThat(remarks())
                .containsExactly(
                        "m1/en/quizzes/q1.yml:5: [length-cue] The right option has 44 characters and the longest"
                                + " wrong one 23: it can be told by its length.");
        write("Which has horns?", "o".repeat(20), "b", "c");
        assertThat(remarks()).as("short ones differ by less than is seen").isEmpty();
    }

    @Test
    void optionsDifferAndNoneHoldsAnother() {
        write("Which has horns?", "An ox", "A bee", "a  «BEE»!");
        assertThat(remarks()).hasSize(1).allMatch(line -> line.contains("[same-options]"));
        write("Which has horns?", "An ox", "A bee", "A bee with a sting");
        assertThat(remarks()).hasSize(1).allMatch(line -> line.contains("[overlapping-options]"));
        write("How many?", "1,200", "200", "12");
        assertThat(remarks()).as("a number is no part of a longer one").isEmpty();
    }

    @Test
    void aReasonGivesAReason() {
        course.replace(TEXTS, REASON, "It has horns.");
        assertThat(remarks())
                .containsExactly(
                        "m1/en/quizzes/q1.yml:9: [short-reason] The reason has 13 characters: say why the right answer"
                                + " is right and the others are not.");
    }

    @Test
    void eachLanguageIsLookedAt() {
        course.languages = Set.of("en", "ru");
        write("ru", "У кого рога?", "У вола", "У пчелы", "Всё перечисленное верно");
        course.with("m1/ru/checks.yml", "items:\n  c1: {text: Красный – цвет., reason: " + REASON + "}\n");
        assertThat(remarks())
                .hasSize(1)
                .allMatch(line -> line.startsWith("m1/ru/quizzes/q1.yml:5: [all-of-the-above]"));
    }

    @Test
    void keysOfFixedOrderChoicesAreSpread() {
        assertThat(KeyBalance.isBalanced(5, 5, 5)).isTrue();
        assertThat(KeyBalance.isBalanced(15, 0, 0)).isFalse();
        // 3.6 and 6.4 against 3.841 at one degree of freedom
        assertThat(KeyBalance.isBalanced(8, 2)).isTrue();
        assertThat(KeyBalance.isBalanced(9, 1)).isFalse();
        assertThat(KeyBalance.isBalanced(9, 0)).as("too few to say").isTrue();
        var items = new StringBuilder("id: q1\nmode: quiz\npass: 50\nitems:\n");
        var texts = new StringBuilder("title: First quiz\nitems:\n");
        for (int i = 1; i <= 10; i++) {
            items.append("  - {id: i")
                    .append(i)
                    .append(", kind: choice, shuffle: false, level: apply, objective: o1, marks: 1,")
                    .append(" sources: [s1], options: [{id: a, right: true}, {id: b}]}\n");
            texts.append("  i")
                    .append(i)
                    .append(": {text: Which?, options: {a: An ox, b: A bee}, reason: ")
                    .append(REASON)
                    .append("}\n");
        }
        course.with(QUIZ, items.toString()).with(TEXTS, texts.toString());
        assertThat(remarks())
                .containsExactly(
                        "m1/quizzes/q1.yml: [key-position] The right option of fixed-order choices is one place too"
                                + " often ([10, 0]): move some.");
        course.with(QUIZ, items.toString().replace("shuffle: false, ", ""));
        assertThat(remarks()).isEmpty();
        course.with(
                        QUIZ,
                        items.toString()
                                .replace("kind: choice, shuffle: false", "kind: truefalse, right: true")
                                .replace(", options: [{id: a, right: true}, {id: b}]", ""))
                .with(TEXTS, texts.toString().replace("options: {a: An ox, b: A bee}, ", ""));
        assertThat(remarks()).hasSize(1).allMatch(line -> line.contains("[true-false-balance]"));
    }

    @Test
    void textsOfQuizzesAndItemsAreTranslatedEachByItself() {
        course.languages = Set.of("en", "ru");
        write("ru", "У кого рога?", "У вола", "У пчелы", "У совы");
        var units = part.units(course.files(), course);
        assertThat(units)
                .extracting(TextUnit::sort, TextUnit::id, unit -> unit.texts().keySet())
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(TextUnit.Sort.QUIZ, "q1", Set.of("en", "ru")),
                        org.assertj.core.api.Assertions.tuple(TextUnit.Sort.ITEM, "i1", Set.of("en", "ru")),
                        org.assertj.core.api.Assertions.tuple(TextUnit.Sort.ITEM, "c1", Set.of("en")));
        course.replace(TEXTS, "horns", "feathers");
        var changed = part.units(course.files(), course);
        assertThat(changed.get(0)).as("the quiz").isEqualTo(units.get(0));
        assertThat(changed.get(1)).as("its item").isNotEqualTo(units.get(1));
    }
}
