package kz.ustaz.quiz;

import static kz.ustaz.testing.CourseText.QUIZ;
import static kz.ustaz.testing.CourseText.TEXTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import kz.ustaz.question.Kinds;
import kz.ustaz.quiz.QuizChanges.Change;
import kz.ustaz.testing.CourseText;
import kz.ustaz.testing.WordKind;
import org.junit.jupiter.api.Test;

/** How a quiz is sat: read from its files, and written on screen. */
class ConductTest {

    private final QuizPart part = new QuizPart(new Kinds(List.of(new WordKind())), null);
    private final CourseText course = new CourseText();

    ConductTest() {
        course.quizzes = List.of("q1");
    }

    @Test
    void everythingCanBeSaid() {
        set("wait: 30\ncounts: average\nhonour: true\ncertainty: true\nreview: score\nlater: full");
        course.replace(TEXTS, "intro: Be calm.", "intro: Be calm.\nhonour: I work *alone*.")
                .replace(TEXTS, "i1: {text:", "i1: {hint: Look at its head., text:");
        assertThat(check()).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedWithItsLine() {
        assertOne("wait: 10081", "'wait' must be a whole number from 0 to 10080, not '10081'.");
        assertOne("wait: -5", "0 to 10080");
        assertOne("counts: lats", "There is no counts 'lats'. Did you mean 'last'?");
        assertOne("honour: maybe", "'honour' must be true or false");
        assertOne("honour: true", "'honour: true' needs a text 'honour' in " + TEXTS);
        assertOne("certainty: 2", "'certainty' must be true or false");
        assertOne("later: score", "'later' shows less than 'review' does");
    }

    @Test
    void aTextOfAnotherShapeIsNamedAndNothingElseHappens() {
        for (String hostile : List.of("honour: [a, b]", "honour: {en: a}", "hint: {a: b}")) {
            var bad = new CourseText();
            bad.quizzes = List.of("q1");
            bad.replace(QUIZ, "pass: 50", "pass: 50\nhonour: true");
            if (hostile.startsWith("hint")) {
                bad.replace(TEXTS, "i1: {text:", "i1: {" + hostile + ", text:");
            } else {
                bad.replace(TEXTS, "intro: Be calm.", "intro: Be calm.\n" + hostile);
            }
            part.check(bad.files(), bad, Optional.empty(), bad.problems);
            assertThat(bad.problems.list()).as(hostile).isNotEmpty();
        }
    }

    @Test
    void aQuizThatSaysNothingIsSatAsBefore() {
        var draft = draft("");
        assertThat(List.of("wait", "counts", "honour", "certainty", "later"))
                .extracting(draft::get)
                .containsExactly("0", "best", "false", "false", "same");
        Map.of("wait", "0", "counts", "best", "honour", "false", "certainty", "false", "later", "same")
                .forEach(draft::set);
        draft.set("wait", "");
        assertThat(draft.source().written().get(QUIZ)).isEqualTo(written(""));
    }

    @Test
    void aFileThatIsReadAndWrittenIsTheSameBytes() {
        String settings = "wait: 30\ncounts: last\nhonour: true\ncertainty: true\nlater: full\n";
        assertThat(draft(settings).source().written().get(QUIZ)).isEqualTo(written(settings));
    }

    @Test
    void whatIsSetOnScreenStandsInTheFile() {
        var draft = draft("");
        draft.set("wait", "45");
        draft.set("counts", "average");
        draft.setText("en", "honour", "I work alone.");
        var again = draft.source().written();
        assertThat(again.get(QUIZ)).contains("wait: 45\n", "counts: average\n");
        assertThat(again.get(TEXTS)).contains("honour: I work alone.\n");
    }

    @Test
    void changesNameEachSettingWithItsValues() {
        var draft = draft("");
        draft.set("minutes", "20");
        draft.set("wait", "45");
        draft.set("counts", "last");
        draft.set("later", "full");
        draft.set("honour", "true");
        draft.setText("en", "honour", "I work alone.");
        assertThat(QuizChanges.between(Optional.of(draft("")), draft).changes())
                .containsExactly(
                        new Change.Structure("", "minutes", "", "20"),
                        new Change.Structure("", "wait", "0", "45"),
                        new Change.Structure("", "counts", "best", "last"),
                        new Change.Structure("", "later", "same", "full"),
                        new Change.Structure("", "honour", "false", "true"),
                        new Change.Text("", "en", "honour", "", "I work alone."));
    }

    @Test
    void aMissingStatementIsAFlawOfItsField() {
        set("honour: true");
        var problems = check();
        assertThat(new Flaws(Map.of(QUIZ, course.files().text(QUIZ).orElseThrow())).of(problems))
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.field()).isEqualTo("honour"));
    }

    private static String written(String settings) {
        return "id: q1\nmode: quiz\npass: 50\n" + settings + "items:\n  - {id: i1, kind: word}\n";
    }

    private static QuizDraft draft(String settings) {
        var files = new CourseText().with(QUIZ, written(settings)).with(TEXTS, "title: First quiz\nitems: {}\n");
        return new QuizDraft(QuizSource.read(files.files(), "m1", "q1").orElseThrow());
    }

    private void set(String settings) {
        course.replace(QUIZ, "pass: 50", "pass: 50\n" + settings);
    }

    private List<Problem> check() {
        part.check(course.files(), course, Optional.empty(), course.problems);
        return course.problems.list();
    }

    private void assertOne(String setting, String reason) {
        var bad = new CourseText().replace(QUIZ, "pass: 50", "pass: 50\n" + setting);
        bad.quizzes = List.of("q1");
        var problems = new Problems();
        part.check(bad.files(), bad, Optional.empty(), problems);
        assertThat(problems.list())
                .as(setting)
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.toString()).startsWith(QUIZ + ":4: ").contains(reason));
    }
}
