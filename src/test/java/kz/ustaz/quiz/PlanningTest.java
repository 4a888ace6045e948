package kz.ustaz.quiz;

import static kz.ustaz.quiz.BankText.DRAWN;
import static kz.ustaz.quiz.BankText.OWN;
import static kz.ustaz.quiz.BankText.SHELF;
import static kz.ustaz.quiz.BankText.course;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kz.ustaz.common.source.Problem;
import kz.ustaz.question.Kinds;
import kz.ustaz.testing.CourseText;
import kz.ustaz.testing.WordKind;
import org.junit.jupiter.api.Test;

/** What authors are told of quizzes that ask the bank: b1 to b4 are approved for quizzes, b5 is for exams, b6 a draft. */
class PlanningTest {

    private static final String TITLES = "own: {text: \"Own?\", reason: It is.}\n";

    @Test
    void takesAndDrawsWhatTheBankHas() {
        assertThat(check(course(
                        "quiz", "- {id: b1, kind: bank, marks: 2}", "- {id: d1, kind: draw, count: 3, marks: 1}")))
                .isEmpty();
    }

    @Test
    void aRuleThatCannotBeFilledIsToldWithItsLine() {
        assertOne(
                course("quiz", "- {id: b1, kind: bank, marks: 1}", "- {id: d1, kind: draw, count: 4, marks: 1}"),
                DRAWN,
                6,
                "asks for 4 items, and the bank has 3");
    }

    @Test
    void twoRulesAreFilledOneAfterTheOtherAtTheirWorst() {
        // b1 and b2 are birds: the first rule may take one of them, or none
        assertThat(check(course(
                        "quiz",
                        "- {id: d1, kind: draw, count: 2, marks: 1}",
                        "- {id: d2, kind: draw, count: 1, marks: 1, levels: [remember]}")))
                .extracting(Problem::reason)
                .singleElement()
                .asString()
                .contains("asks for 1 items, and the bank has 0");
        assertThat(check(course(
                        "quiz",
                        "- {id: d1, kind: draw, count: 2, marks: 1, tags: [birds]}",
                        "- {id: d2, kind: draw, count: 2, marks: 1, levels: [remember]}")))
                .isEmpty();
    }

    @Test
    void rulesChooseByLevelTagKindObjectiveAndModule() {
        assertOne(
                course("quiz", "- {id: d1, kind: draw, count: 3, marks: 1, levels: [apply]}"), DRAWN, 5, "bank has 2");
        assertOne(course("quiz", "- {id: d1, kind: draw, count: 2, marks: 1, tags: [night]}"), DRAWN, 5, "bank has 1");
        assertThat(check(course(
                        "quiz",
                        "- {id: d1, kind: draw, count: 4, marks: 1, kinds: [word], objectives: [o1], modules: [m1]}")))
                .isEmpty();
        assertThat(check(course("quiz", "- {id: d1, kind: draw, count: 1, marks: 1, levels: [aply]}")))
                .extracting(Problem::toString)
                .anyMatch(told -> told.contains(DRAWN + ":5") && told.contains("'apply'"));
    }

    @Test
    void examOnlyItemsAreForExamsAndPracticeItemsForPractice() {
        assertOne(course("quiz", OWN, "- {id: b5, kind: bank, marks: 1}"), DRAWN, 6, "for use in 'exam'");
        assertThat(check(course("exam", OWN, "- {id: b5, kind: bank, marks: 1}")))
                .isEmpty();
        assertOne(course("practice", OWN, "- {id: b1, kind: bank, marks: 1}"), DRAWN, 6, "for use in 'quiz'");
        // of levels to apply an exam has b1, b2 and b5
        assertThat(check(course("exam", "- {id: d1, kind: draw, count: 3, marks: 1, levels: [apply]}")))
                .isEmpty();
    }

    @Test
    void onlyApprovedItemsAreAsked() {
        assertOne(
                course("quiz", OWN, "- {id: b6, kind: bank, marks: 1}"), DRAWN, 6, "'b6' of the bank is not approved");
    }

    @Test
    void whatTheBankHasNotIsNamedWithTheNearest() {
        assertOne(course("quiz", OWN, "- {id: b0, kind: bank, marks: 1}"), DRAWN, 6, "no item of the bank 'b0'");
        assertOne(
                course("quiz", "- {id: b1, kind: bank, marks: 1}", "- {id: b1, kind: bank, marks: 1}"),
                DRAWN,
                6,
                "asked twice");
    }

    @Test
    void oneItemHasOneMark() {
        assertOne(
                course(
                        "quiz",
                        "- {id: d1, kind: draw, count: 1, marks: 1, tags: [birds]}",
                        "- {id: d2, kind: draw, count: 1, marks: 2}"),
                DRAWN,
                6,
                "different marks: 1 and 2");
    }

    @Test
    void sectionsCoverEverythingAndNoneIsEmpty() {
        assertThat(check(course(
                        "quiz",
                        "- {id: s1, kind: section, pass: 50}",
                        OWN,
                        "- {id: s2, kind: section, locks: true}",
                        "- {id: b1, kind: bank, marks: 1}")))
                .isEmpty();
        assertOne(
                course("quiz", OWN, "- {id: s1, kind: section}", "- {id: b1, kind: bank, marks: 1}"),
                DRAWN,
                5,
                "'own' belongs to none");
        assertOne(
                course("quiz", "- {id: s1, kind: section}", "- {id: s2, kind: section}", OWN),
                DRAWN,
                5,
                "'s1' has no questions");
        assertOne(course("quiz", "- {id: s3, kind: section}", OWN), DRAWN, 5, "'s3' has no title");
    }

    @Test
    void aShelfIsSatByNobodyAndHasItemsAlone() {
        var named = course("quiz", OWN);
        named.quizzes = List.of("q1", "q2", "shelf");
        assertOne(named, SHELF, 1, "no module names it");
        assertOne(
                course("quiz", OWN)
                        .replace(SHELF, "items:\n", "items:\n  - {id: d9, kind: draw, count: 1, marks: 1}\n"),
                SHELF,
                4,
                "and no 'draw'");
    }

    @Test
    void aPlanIsMadeAndNotWritten() {
        assertOne(course("quiz", OWN).replace(DRAWN, "pass: 50", "pass: 50\nplan: []"), DRAWN, 4, "'plan'");
    }

    private static void assertOne(CourseText course, String file, int line, String reason) {
        assertThat(check(course)).singleElement().satisfies(problem -> {
            assertThat(problem.toString()).contains(reason);
            assertThat(problem.file()).isEqualTo(file);
            assertThat(problem.line()).isEqualTo(line);
        });
    }

    private static List<Problem> check(CourseText course) {
        // a text for what the structure has not is told too, and is not what these tests are about
        var drawn = course.files().text(DRAWN).orElseThrow();
        if (!drawn.contains("id: own")) {
            course.replace(BankText.DRAWN_TEXTS, TITLES, "");
        }
        for (String section : List.of("s1", "s2")) {
            if (!drawn.contains("id: " + section)) {
                String texts = course.files().text(BankText.DRAWN_TEXTS).orElseThrow();
                course.with(
                        BankText.DRAWN_TEXTS,
                        texts.lines()
                                .filter(line -> !line.strip().startsWith(section + ":"))
                                .collect(java.util.stream.Collectors.joining("\n", "", "\n")));
            }
        }
        if (drawn.contains("id: s3") || !drawn.contains("own") && !drawn.contains("id: s1")) {
            // nothing left under 'items' is no mapping
            String texts = course.files().text(BankText.DRAWN_TEXTS).orElseThrow();
            if (texts.strip().endsWith("items:")) {
                course.with(BankText.DRAWN_TEXTS, "title: Drawn quiz\n");
            }
        }
        new QuizPart(new Kinds(List.of(new WordKind())), null)
                .check(course.files(), course, Optional.empty(), course.problems);
        return course.problems.list();
    }
}
