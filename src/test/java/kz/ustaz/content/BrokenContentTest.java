package kz.ustaz.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Each broken content gives one clear line with file and line. */
class BrokenContentTest {

    private static final String LESSON = "day-1/en/a-one.md";
    private static final String SVG = "day-1/media/parts.svg";

    private final SmallCourse course = new SmallCourse();

    @Test
    void theSmallCourseIsWhole() {
        assertThat(course.problems()).isEmpty();
    }

    @Test
    void anUnknownKeyIsNamedWithTheNearestRightOne() {
        course.change("day-1/module.yml", "minutes: 60", "minutes: 60\nprerequisits: []");
        assertThat(course.problems())
                .containsExactly("day-1/module.yml:3: There is no key 'prerequisits'. Did you mean 'prerequisites'?");
    }

    @Test
    void anIdTakenTwiceIsNamedWithItsFirstPlace() {
        course.change("day-2/module.yml", "{id: b-o2,", "{id: a-o2,").change("day-2/en/module.yml", "b-o2", "a-o2");
        course.change("day-2/module.yml", "[b-o2]", "[a-o2]");
        assertThat(course.problems())
                .containsExactly("day-2/module.yml:6: The id 'a-o2' is taken already, in day-1/module.yml on line 6.");
    }

    @Test
    void aTermTakenTwiceIsNamed() {
        course.file("glossary.yml", "terms:\n  - escrow\n  - vendor\n  - escrow\n");
        assertThat(course.problems())
                .containsExactly("glossary.yml:4: The term 'escrow' stands here twice; it was first on line 2.");
    }

    @Test
    void aLessonThatIsGoneIsNamedByTheLineOfTheOneBefore() {
        course.change("day-1/module.yml", "  - {id: a-two, minutes: 10, objectives: [a-o2]}\n", "")
                .change(LESSON, "[the other](lesson:a-two)", "the other")
                .without("day-1/en/a-two.md");
        assertThat(course.problemsAfter(new SmallCourse()))
                .containsExactly("day-1/module.yml:8: Behind this line the edition before had the lesson 'a-two'."
                        + " An id never goes: keep it with retired: true.");
    }

    @Test
    void aRetiredLessonMayLoseItsText() {
        course.change(
                        "day-1/module.yml",
                        "{id: a-two, minutes: 10, objectives: [a-o2]}",
                        "{id: a-two, minutes: 10, retired: true}")
                .change(LESSON, "[the other](lesson:a-two)", "the other")
                .without("day-1/en/a-two.md");
        assertThat(course.problemsAfter(new SmallCourse())).isEmpty();
        assertThat(course.read().course().orElseThrow().lesson("a-two")).isEmpty();
    }

    @Test
    void termsModulesAndObjectivesNeverGoEither() {
        course.file("glossary.yml", "terms:\n  - escrow\n")
                .file("en/glossary.yml", "terms:\n  escrow: {term: escrow, definition: Money held.}\n");
        course.change("course.yml", "  - day-1\n", "").change("day-2/module.yml", "[day-1]", "[]");
        course.files().under("day-1/").forEach(course::without);
        assertThat(course.problemsAfter(new SmallCourse()))
                .containsExactly(
                        "course.yml:3: Behind this line the edition before had the module 'day-1'."
                                + " An id never goes: keep it in the list 'retired:'.",
                        "glossary.yml:2: Behind this line the edition before had the term 'vendor'."
                                + " An id never goes: keep it in the list 'retired:'.");
        course.file("course.yml", "id: small\nsource-language: en\nmodules: [day-2]\nretired: [day-1]\n")
                .file("glossary.yml", "terms: [escrow]\nretired: [vendor]\n");
        assertThat(course.problemsAfter(new SmallCourse())).isEmpty();
    }

    @Test
    void prerequisitesInACircleAreNamedOnce() {
        course.change("day-1/module.yml", "prerequisites: []", "prerequisites: [day-2]");
        assertThat(course.problems())
                .containsExactly("day-2/module.yml:3: Prerequisites go in a circle: day-1 → day-2 → day-1.");
    }

    @Test
    void aDeadGlossaryTermIsNamedInTheLesson() {
        course.change(LESSON, "glossary:escrow", "glossary:escrov");
        assertThat(course.problems())
                .containsExactly(LESSON + ":3: There is no glossary term 'escrov'. Did you mean 'escrow'?");
    }

    @Test
    void deadLinksInCallOutsAndDefinitionsAreNamed() {
        course.change(LESSON, "lesson:a-two", "lesson:a-twoo").change(LESSON, "source:s30", "source:s31");
        course.change("en/glossary.yml", "glossary:escrow", "glossary:escro");
        course.change(LESSON, "A word", "A [word](https://example.org)");
        assertThat(course.problems())
                .containsExactly(
                        LESSON
                                + ":3: A link leads to glossary:…, source:… or lesson:…; an address outside is printed as text.",
                        LESSON + ":3: There is no source 's31'. Did you mean 's30'?",
                        LESSON + ":14: There is no lesson 'a-twoo'. Did you mean 'a-two'?",
                        "en/glossary.yml:3: There is no glossary term 'escro'. Did you mean 'escrow'?");
    }

    @Test
    void aMissingImageIsNamedWithTheNearest() {
        course.change(LESSON, "media/parts.svg", "media/part.svg");
        assertThat(course.problems())
                .containsExactly(LESSON + ":11: There is no picture 'media/part.svg'. Did you mean 'media/parts.svg'?");
    }

    @Test
    void anImageWithoutAltIsNamed() {
        course.change(LESSON, "![The parts, from left to right]", "![]");
        assertThat(course.problems())
                .containsExactly(
                        LESSON + ":11: The picture has no alternative text: ![what a blind reader needs to know](…).");
    }

    @Test
    void aScriptInADrawingIsNamed() {
        course.change(SVG, "  <rect", "  <script>alert(1)</script>\n  <rect");
        assertThat(course.problems()).containsExactly(SVG + ":4: <script> is not allowed in a drawing.");
    }

    @Test
    void eventsForeignObjectsStylesAndOutsideLinksInADrawingAreNamed() {
        course.change(SVG, "  <rect", """
                  <rect onclick="x()"/>
                  <foreignObject/>
                  <use href="https://example.org/a.svg#b"/>
                  <rect fill="url(https://example.org/#x)"/>
                  <style>@import url(x)</style>
                  <a href="#t"/>
                  <rect style="fill:red"/>
                  <image href="x.png"/>
                  <rect""");
        assertThat(course.problems())
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .contains(
                        SVG + ":4",
                        SVG + ":5",
                        SVG + ":6",
                        SVG + ":7",
                        SVG + ":8",
                        SVG + ":9",
                        SVG + ":10",
                        SVG + ":11");
        assertThat(course.problems()).anyMatch(line -> line.contains("event attribute"));
        assertThat(course.problems()).anyMatch(line -> line.contains("leads outside the drawing: fill"));
    }

    @Test
    void aWrongEncodingIsNamedByItsLine() {
        String text = "title: Малый\nsummary: Малый курс.\n";
        course.bytes("ru/course.yml", text.getBytes(java.nio.charset.Charset.forName("windows-1251")));
        assertThat(course.problems())
                .containsExactly("ru/course.yml:1: This is not UTF-8: save the file in that encoding.");
    }

    @Test
    void byteOrderMarksAndCarriageReturnsAreNamed() {
        course.bytes("en/course.yml", "\uFEFFtitle: Small\nsummary: Small.\n".getBytes(StandardCharsets.UTF_8));
        course.file("ru/course.yml", "title: Малый\nsummary: Курс.\r\n");
        assertThat(course.problems())
                .containsExactly(
                        "en/course.yml:1: The file begins with a byte order mark: save it as UTF-8 without one.",
                        "ru/course.yml:2: The line ends in CR: save the file with line ends LF.");
    }

    @Test
    void aFileThatNobodyReadsIsNamedWithTheNearestPath() {
        course.file("day-1/en/modul.yml", "title: x\n").file("day-1/notes.txt", "x");
        assertThat(course.problems())
                .containsExactly(
                        "day-1/en/modul.yml: Nothing in the course reads this file. Did you mean 'day-1/en/module.yml'?",
                        "day-1/notes.txt: Nothing in the course reads this file.");
    }

    @Test
    void missingFilesAreNamedWhereTheyAreAskedFor() {
        course.without("day-1/en/a-two.md").change("course.yml", "  - day-2", "  - day-2\n  - day-3");

        assertThat(course.problems())
                .containsExactly(
                        "course.yml:6: The file day-3/module.yml is missing.",
                        "day-1/module.yml:9: The file day-1/en/a-two.md is missing. Did you mean 'day-1/en/a-one.md'?");
    }

    @Test
    void lessonsHoldToTheirForm() {
        course.file("day-1/en/a-two.md", """
                Words <b>bold</b>.

                <div>x</div>

                ```wy
                x
                ```

                # Second title

                - ![in a list](media/parts.svg)

                ```check
                a-c1
                ```

                ```why
                not closed
                """);
        String file = "day-1/en/a-two.md";
        assertThat(course.problems())
                .containsExactly(
                        file + ":1: A lesson begins with its title: # Title.",
                        file + ":1: HTML is not used in texts.",
                        file + ":3: HTML is not used in texts.",
                        file + ":5: There is no block 'wy'. Did you mean 'why'?",
                        file + ":9: A lesson has one title; a section begins with ##.",
                        file + ":11: A picture stands in a paragraph of its own, in no list, table or call-out.",
                        file + ":17: The block 'why' is not closed by a line of ```.");
    }

    @Test
    void aTranslationAsksTheSameItemsInTheSameSections() {
        course.file("day-1/ru/a-one.md", "# Первый\n\nТекст.\n\n## Часть\n\nТекст.\n\n## Часть\n\nТекст.\n");
        assertThat(course.problems())
                .containsExactly(
                        "day-1/ru/a-one.md:1: The lesson asks [], and in 'en' it asks [a-c1]: ask the same in the same order.",
                        "day-1/ru/a-one.md:1: The lesson has 3 sections here and 2 in 'en'.");
    }

    @Test
    void aTranslationHasEveryTermAndObjective() {
        course.file(
                "ru/glossary.yml",
                "terms:\n  escrow: {term: эскроу, definition: Деньги.}\n  vendors: {term: х, definition: х}\n");
        assertThat(course.problems())
                .containsExactly(
                        "ru/glossary.yml:2: The term 'vendor' has no text here.",
                        "ru/glossary.yml:3: There is no glossary term 'vendors'. Did you mean 'vendor'?");
    }

    @Test
    void aPictureIsWhatItsNameSays() {
        course.file("day-1/media/x.png", "<html>").file("day-1/media/x.gif", "GIF89a");
        assertThat(course.problems())
                .containsExactly(
                        "day-1/media/x.gif: A picture is one of svg, png, jpg and webp, by its name.",
                        "day-1/media/x.png: The name says .png, but that is not what the file holds.");
    }

    @Test
    void aBrokenGlossaryIsOneProblemAndNotOneForEachLink() {
        course.file("glossary.yml", "terms:\n  - escrow\n bad: [\n");
        assertThat(course.problems()).hasSize(1).first().asString().startsWith("glossary.yml:3: ");
    }

    @Test
    void aProblemIsOneLineWhateverIsQuoted() {
        course.change("day-1/module.yml", "{id: a-o1,", "{id: \"a\\no1\",").file("day-1/x\ny.yml", "x");
        assertThat(course.problems())
                .anyMatch(line -> line.startsWith("day-1/module.yml:5: 'a\uFFFDo1' is no id"))
                .anyMatch(line -> line.startsWith("day-1/x\uFFFDy.yml: A path has folders"))
                .noneMatch(line -> line.contains("\n"));
    }
}
