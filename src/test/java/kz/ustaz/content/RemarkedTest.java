package kz.ustaz.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.ustaz.common.source.Remark;
import kz.ustaz.testing.RemarkWords;
import org.junit.jupiter.api.Test;

/** What could be better in a course: each rule, and what an author lets stand. */
class RemarkedTest {

    private static final String HASH = "0123456789abcdef";

    private final SmallCourse small = new SmallCourse();
    private LocalDate today = LocalDate.of(2026, 11, 30);

    private Remarked remarked() {
        var reading = small.read();
        assertThat(reading.problems()).isEmpty();
        return Remarked.of(small.files(), reading.course().orElseThrow(), reading.known(), List.of(), today);
    }

    private List<String> found(String rule) {
        return RemarkWords.known(remarked().remarks()).stream()
                .filter(remark -> remark.rule().equals(rule))
                .map(Remark::toString)
                .toList();
    }

    private static String lesson(int words) {
        return "# Lesson two\n\n" + "word ".repeat(words - 2).strip() + ".\n";
    }

    @Test
    void aLessonHasBetween600And1000WordsOfItsOwnLanguage() {
        assertThat(found("lesson-words"))
                .contains(
                        "day-1/en/a-two.md: [lesson-words] The lesson has 3 words, and a full one 600 to 1000: say more.");
        small.file("day-1/en/a-two.md", lesson(600));
        assertThat(found("lesson-words")).noneMatch(line -> line.contains("a-two"));
        small.file("day-1/en/a-two.md", lesson(1_001));
        assertThat(found("lesson-words")).anyMatch(line -> line.contains("has 1001 words"));
    }

    @Test
    void wordsAreWhatIsRead() {
        assertThat(WordCount.of("""
                # Two words

                One [term](glossary:escrow), cited [S30](source:s30) and **bold**.

                | a | b |
                |---|---|
                | c | – |

                ![not read](media/parts.svg "Not read")

                ```why
                Because of *that*.
                ```

                ```check
                a-c1
                ```
                """)).isEqualTo(2 + 5 + 3 + 3);
    }

    @Test
    void minutesAreNoFewerThanReadingTakes() {
        small.file("day-1/en/a-two.md", lesson(650))
                .change("day-1/module.yml", "id: a-two, minutes: 10", "id: a-two, minutes: 5");
        assertThat(found("lesson-minutes")).isEmpty();
        small.file("day-1/en/a-two.md", lesson(651));
        assertThat(found("lesson-minutes"))
                .containsExactly(
                        "day-1/module.yml:9: [lesson-minutes] Reading 651 words takes 6 minutes, and the lesson has"
                                + " 5: give it more.");
    }

    @Test
    void everyObjectiveIsTaughtAndEveryLessonHasAGuide() {
        assertThat(found("objective-untaught")).isEmpty();
        assertThat(found("lesson-guide")).hasSize(4);
        small.change("day-1/module.yml", "objectives: [a-o2]", "objectives: [a-o1]")
                .file("day-1/guides.yml", "guides:\n  - {lesson: a-one, steps: [4, 6], questions: 1}\n")
                .file("day-1/en/guides.yml", """
                        guides:
                          a-one:
                            aim: Aim
                            steps: [one, two]
                            questions: [{ask: Why?, expect: Because.}]
                            risk: None.
                        """);
        assertThat(found("objective-untaught"))
                .containsExactly(
                        "day-1/module.yml:6: [objective-untaught] No lesson teaches the objective 'a-o2': name it in"
                                + " one, or retire it.");
        assertThat(found("lesson-guide")).hasSize(3).noneMatch(line -> line.contains("'a-one'"));
    }

    @Test
    void aSourceIsReadAgainAfterHalfAYear() {
        today = LocalDate.of(2027, 5, 22);
        assertThat(found("source-age")).isEmpty();
        today = LocalDate.of(2027, 5, 23);
        assertThat(found("source-age"))
                .containsExactly(
                        "sources.yml:2: [source-age] The source 's30' was read on 2026-11-22, more than 6 months"
                                + " ago: read it again and put down the day.");
    }

    @Test
    void whatALanguageLacksIsNamed() {
        assertThat(found("translation-missing"))
                .contains(
                        "day-1/en/a-two.md: [translation-missing] 'a-two' is not there in 'ru': translate it.",
                        "en/glossary.yml:2: [translation-missing] 'escrow' is not there in 'ru': translate it.")
                .noneMatch(line -> line.contains("'a-one'"))
                .as("a drawing without words needs none")
                .noneMatch(line -> line.contains("parts.svg"));
        small.change("day-1/media/parts.svg", "<rect", "<text x=\"1\">A b</text><rect");
        assertThat(found("translation-missing")).noneMatch(line -> line.contains("parts.svg"));
        small.change("day-1/media/parts.svg", "A b", "A <tspan>part</tspan>");
        assertThat(found("translation-missing"))
                .contains(
                        "day-1/media/parts.svg: [translation-missing] 'picture-parts.svg' is not there in 'ru': translate"
                                + " it.");
        small.bytes("day-1/ru/media/parts.svg", small.files().bytes("day-1/media/parts.svg"));
        assertThat(found("translation-missing")).noneMatch(line -> line.contains("parts.svg"));
    }

    @Test
    void aTranslationWhoseSourceWentOnIsStale() {
        assertThat(found("translation-unknown"))
                .anyMatch(line -> line.startsWith("day-1/ru/a-one.md: [translation-unknown]"));
        refresh(false);
        assertThat(found("translation-unknown")).isEmpty();
        assertThat(found("translation-stale")).isEmpty();

        small.change("day-1/en/a-one.md", "A word about", "Two words about");
        assertThat(found("translation-stale"))
                .containsExactly("day-1/ru/a-one.md: [translation-stale] The source of 'a-one' has changed since it was"
                        + " translated: compare both and approve it.");
        refresh(false);
        assertThat(found("translation-stale")).as("nobody compared them").hasSize(1);
        refresh(true);
        assertThat(found("translation-stale")).isEmpty();
    }

    @Test
    void theLayoutOfAFileIsNoChangeOfItsWords() {
        refresh(false);
        small.change("en/course.yml", "title: Small", "title:   \"Small\"")
                .change("en/course.yml", "A *small*", "A *small*");
        assertThat(found("translation-stale")).isEmpty();
        small.change("en/course.yml", "\"Small\"", "\"Smaller\"");
        assertThat(found("translation-stale")).hasSize(1).allMatch(line -> line.contains("'course'"));
    }

    @Test
    void whatIsNotedOfATextThatIsGoneIsNamedAndDropped() {
        small.file("day-1/ru/translation.yml", "units:\n  - {unit: a-nine, source: " + HASH + ", state: draft}\n");
        assertThat(found("translation-gone"))
                .containsExactly(
                        "day-1/ru/translation.yml:2: [translation-gone] There is no text 'a-nine' any more: run"
                                + " --course=… --translations.");
        refresh(false);
        assertThat(found("translation-gone")).isEmpty();
        assertThat(small.files().text("day-1/ru/translation.yml").orElseThrow())
                .startsWith("units:\n  - {unit: a-one, source: ")
                .doesNotContain("a-nine");
    }

    @Test
    void aLessonSaysInWhichLanguagesItIsADraft() {
        assertThat(small.read()
                        .course()
                        .orElseThrow()
                        .lesson("a-one")
                        .orElseThrow()
                        .drafts())
                .isEmpty();
        refresh(false);
        assertThat(small.read()
                        .course()
                        .orElseThrow()
                        .lesson("a-one")
                        .orElseThrow()
                        .drafts())
                .containsExactly("ru");
        small.change("day-1/ru/translation.yml", "draft", "approved");
        assertThat(small.read()
                        .course()
                        .orElseThrow()
                        .lesson("a-one")
                        .orElseThrow()
                        .drafts())
                .isEmpty();
    }

    @Test
    void aFileOfTranslationsIsHeldToItsForm() {
        small.file("day-1/ru/translation.yml", """
                units:
                  - {unit: a-one, source: 12345, state: draft}
                  - {unit: a-one, source: %s, state: drat}
                """.formatted(HASH)).file("day-1/en/translation.yml", "units: []\n");
        assertThat(small.problems())
                .contains(
                        "day-1/ru/translation.yml:2: 'source' is the first 16 hexadecimal digits of a hash; let the check"
                                + " write it.",
                        "day-1/ru/translation.yml:3: The unit 'a-one' stands here twice.")
                .anyMatch(problem -> problem.contains("translation.yml:3") && problem.contains("drat"))
                .anyMatch(problem -> problem.startsWith("day-1/en/translation.yml: Nothing in the course reads"));
    }

    @Test
    void anAuthorLetsARemarkStandWithAReasonAndNoLonger() {
        small.file("waivers.yml", """
                waivers:
                  - {rule: lesson-words, at: a-two, reason: A lab is mostly done and little read.}
                  - {rule: lesson-guide, at: day-1/module.yml, reason: Not written yet.}
                  - {rule: source-age, at: s30, reason: It never changes.}
                """);
        var remarked = remarked();
        assertThat(remarked.remarks())
                .noneMatch(remark ->
                        remark.rule().equals("lesson-words") && remark.at().equals("a-two"))
                .noneMatch(remark ->
                        remark.rule().equals("lesson-guide") && remark.file().equals("day-1/module.yml"))
                .anyMatch(remark ->
                        remark.rule().equals("lesson-words") && remark.at().equals("a-one"));
        assertThat(remarked.waived()).isEqualTo(3);
        assertThat(found("waiver-unused"))
                .containsExactly(
                        "waivers.yml:4: [waiver-unused] Nothing at 's30' breaks the rule 'source-age' any more: take"
                                + " the waiver out.");
        small.change("waivers.yml", ", reason: It never changes.", "");
        assertThat(small.problems())
                .anyMatch(problem -> problem.startsWith("waivers.yml:4:") && problem.contains("reason"));
    }

    private void refresh(boolean fresh) {
        var course = small.read().course().orElseThrow();
        var units = TextUnits.of(small.files(), course, small.read().known(), List.of());
        new TranslationNotes(small.files(), course, units).refreshed(fresh).forEach(small::file);
    }
}
