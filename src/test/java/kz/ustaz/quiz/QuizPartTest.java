package kz.ustaz.quiz;

import static kz.ustaz.testing.CourseText.CHECKS;
import static kz.ustaz.testing.CourseText.CHECK_TEXTS;
import static kz.ustaz.testing.CourseText.QUIZ;
import static kz.ustaz.testing.CourseText.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ustaz.common.source.Problem;
import kz.ustaz.question.Kinds;
import kz.ustaz.testing.CourseText;
import kz.ustaz.testing.WordKind;
import org.junit.jupiter.api.Test;

class QuizPartTest {

    private final QuizPart part = new QuizPart(new Kinds(List.of(new WordKind())), null);
    private final CourseText course = new CourseText();

    QuizPartTest() {
        course.quizzes = List.of("q1");
    }

    @Test
    void aGoodCourseHasNoProblems() {
        assertThat(check()).isEmpty();
    }

    @Test
    void readsItsOwnFilesOnly() {
        assertThat(List.of(QUIZ, TEXTS, CHECKS, CHECK_TEXTS)).allMatch(part::reads);
        assertThat(List.of("m1/module.yml", "m1/en/l1.md", "m1/en/module.yml", "course.yml", "m1/quizzes/a/b.yml"))
                .noneMatch(part::reads);
    }

    @Test
    void anUnknownKindIsNamedWithTheNearest() {
        course.replace(QUIZ, "id: i1, kind: word", "id: i1, kind: wodr");
        assertOne(QUIZ, 5, "There is no kind 'wodr'. Did you mean 'word'?");
    }

    @Test
    void anUnknownKeyIsNamed() {
        course.replace(QUIZ, "pass: 50", "pass: 50\npasss: 3");
        assertOne(QUIZ, 4, "'passs'");
    }

    @Test
    void anUnknownKeyOfAnItemIsNamed() {
        course.replace(QUIZ, "weight: WEIGHTMARK", "wieght: X");
        assertOne(QUIZ, 5, "'wieght'");
    }

    @Test
    void doubledIdsAreNamed() {
        course.replace(QUIZ, "id: i2", "id: i1").replace(TEXTS, "i2:", "i9:");
        assertThat(check())
                .extracting(Problem::line, Problem::file)
                .contains(org.assertj.core.api.Assertions.tuple(6, QUIZ));
        assertThat(check().toString()).contains("'i1' is taken").contains("'i9'");
    }

    @Test
    void aPassMarkThatNobodyReachesIsRefused() {
        course.replace(QUIZ, "pass: 50", "pass: 101");
        assertOne(QUIZ, 3, "0 to 100");
    }

    @Test
    void whatAnItemNamesMustBeThere() {
        course.replace(
                QUIZ,
                "id: i1, kind: word, objective: o1, marks: 1, lesson: l1, sources: [s1]",
                "id: i1, kind: word, objective: o2, marks: 1, lesson: l2, sources: [s2]");
        assertThat(check())
                .extracting(Problem::toString)
                .containsExactly(
                        QUIZ + ":5: There is no lesson 'l2'. Did you mean 'l1'?",
                        QUIZ + ":5: There is no objective 'o2'. Did you mean 'o1'?",
                        QUIZ + ":5: There is no source 's2'. Did you mean 's1'?");
    }

    @Test
    void aQuizNeedsAnItemThatIsAsked() {
        course.with(QUIZ, "id: q1\npass: 50\nitems: []\n").replace(TEXTS, "items:", "other:");
        assertThat(check().toString()).contains(QUIZ + ":3: A quiz needs at least one item");
    }

    @Test
    void moduleAndFilesNameTheSameQuizzes() {
        course.quizzes = List.of("q2");
        assertThat(check())
                .extracting(Problem::toString)
                .containsExactly(
                        "m1/module.yml:4: There is no file m1/quizzes/q2.yml for the quiz 'q2'.",
                        QUIZ + ":1: m1/module.yml does not name the quiz 'q1'.");
    }

    @Test
    void aFileIsCalledLikeItsQuiz() {
        course.replace(QUIZ, "id: q1", "id: q7");
        assertOne(QUIZ, 1, "'q7'");
    }

    @Test
    void lessonsAndChecksNameTheSameItems() {
        course.checks = Set.of("c2");
        assertThat(check().toString()).contains(CHECKS + ":2: No lesson of m1 asks 'c1'");
        course.replace("m1/en/l1.md", "c1", "c2");
        assertThat(check().toString())
                .contains("m1/en/l1.md:4: There is no check-yourself item 'c2'. Did you mean 'c1'?");
    }

    @Test
    void aTranslationHasTheSameItems() {
        course.languages = Set.of("en", "ru");
        course.with("m1/ru/quizzes/q1.yml", """
                title: Тест
                items:
                  i1: {text: Рога?, reason: Да.}
                  i3: {text: Лишний, reason: Да.}
                """);
        assertThat(check())
                .extracting(Problem::toString)
                .containsExactly(
                        "m1/ru/quizzes/q1.yml:2: The texts of item 'i2' are missing.",
                        "m1/ru/quizzes/q1.yml:4: There is no item in the structure with id 'i3'. Did you mean 'i1'?");
    }

    @Test
    void aMissingTextFileIsSaidOnce() {
        course.without(TEXTS);
        assertThat(check()).singleElement().asString().startsWith(TEXTS + ": The file is missing");
    }

    @Test
    void aTextWithoutStructureIsNamed() {
        course.with("m1/en/quizzes/q5.yml", "title: x\n");
        assertOne("m1/en/quizzes/q5.yml", 0, "There is no m1/quizzes/q5.yml");
    }

    @Test
    void markdownIsCheckedWhereItStands() {
        course.replace(TEXTS, "reason: It has wings.", "reason: \"# Wings\"");
        assertOne(TEXTS, 5, "no headings");
    }

    @Test
    void anIdThatWentIsNamedAtTheItemBeforeIt() {
        var before = new CourseText().files();
        course.with(
                QUIZ, course.files().text(QUIZ).orElseThrow().lines().limit(5).reduce("", (a, b) -> a + b + "\n"));
        course.with(
                TEXTS, course.files().text(TEXTS).orElseThrow().lines().limit(4).reduce("", (a, b) -> a + b + "\n"));
        part.check(course.files(), course, Optional.of(before), course.problems);
        assertThat(course.problems.list())
                .singleElement()
                .asString()
                .isEqualTo(QUIZ + ":5: Item 'i2' is gone; it stood after 'i1'."
                        + " An item that must go stays with 'retired: true'.");
    }

    @Test
    void aRetiredItemAndAFileThatWentAreFine() {
        var before = new CourseText().files();
        course.replace(QUIZ, "id: i2, kind: word", "id: i2, retired: true, kind: gone-for-ever");
        course.without(CHECKS).without(CHECK_TEXTS);
        course.checks = Set.of();
        part.check(course.files(), course, Optional.of(before), course.problems);
        assertThat(course.problems.list()).isEmpty();
    }

    @Test
    void aTextChangeLeavesTheStructureHash() {
        var was = read(course).getFirst();
        var now = read(new CourseText().replace(TEXTS, "horns", "a tail").replace(QUIZ, "[s1]", "[s1, s1]"))
                .getFirst();
        var other =
                read(new CourseText().replace(QUIZ, "right: ox", "right: bee")).getFirst();
        assertThat(now.structureHash()).isEqualTo(was.structureHash());
        assertThat(now.document().hash()).isNotEqualTo(was.document().hash());
        assertThat(other.structureHash()).isNotEqualTo(was.structureHash());
        assertThat(other.document().textHashes()).isEqualTo(was.document().textHashes());
    }

    @Test
    void aDocumentSurvivesBeingKept() {
        var document = read(course).get(1).document();
        var again = Document.read("kept", document.json());
        assertThat(again.hash()).isEqualTo(document.hash());
        assertThat(document.json()).contains("(/media/m1/owl.svg)");
    }

    private List<Draft> read(CourseText text) {
        return new QuizFiles(new Kinds(List.of(new WordKind())), text.files(), text, text.problems)
                .quizzes("m1")
                .getFirst()
                .items();
    }

    private List<Problem> check() {
        part.check(course.files(), course, Optional.empty(), course.problems);
        return course.problems.list();
    }

    private void assertOne(String file, int line, String reason) {
        assertThat(check()).singleElement().satisfies(problem -> {
            assertThat(problem.file() + ":" + problem.line()).isEqualTo(file + ":" + line);
            assertThat(problem.reason()).contains(reason);
        });
    }
}
