package kz.ustaz.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.ustaz.content.Course.Block;
import org.junit.jupiter.api.Test;

/** How lessons are held, and drawings that have a language's own words in them. */
class GuideReaderTest {

    private final SmallCourse small = new SmallCourse()
            .file("day-1/guides.yml", "guides:\n  - {lesson: a-one, steps: [4, 6], questions: 1}\n")
            .file("day-1/en/guides.yml", text("Aim of [escrow](glossary:escrow)", "[one, '**two**']"));

    private static String text(String aim, String steps) {
        return """
                guides:
                  a-one:
                    aim: %s
                    steps: %s
                    questions:
                      - {ask: Why?, expect: Because.}
                    risk: Time runs over.
                """.formatted(aim, steps);
    }

    @Test
    void aGuideHasItsStepsWithMinutesAndIsReadInTheReadersLanguage() {
        small.file("day-1/ru/guides.yml", text("Цель", "[раз, два]"));
        assertThat(small.problems()).isEmpty();
        var guide = small.read().course().orElseThrow().guides().get("a-one");
        assertThat(guide.minutes()).containsExactly(4, 6);
        assertThat(guide.in("ru", "en").aim()).isEqualTo("<p>Цель</p>\n");
        var english = guide.in("kk", "en");
        assertThat(english.aim()).as("a term without its card").isEqualTo("<p>Aim of escrow</p>\n");
        assertThat(english.steps()).containsExactly("<p>one</p>\n", "<p><strong>two</strong></p>\n");
        assertThat(english.questions()).containsExactly(new Guide.Question("<p>Why?</p>\n", "<p>Because.</p>\n"));
        assertThat(small.read().course().orElseThrow().guides()).doesNotContainKey("a-two");
    }

    @Test
    void itsMinutesAreTheLessonsAndEveryLanguageHasAllOfIt() {
        small.file("day-1/guides.yml", """
                        guides:
                          - {lesson: a-one, steps: [4, 7], questions: 2}
                          - {lesson: a-two, steps: [ten], questions: 1}
                          - {lesson: b-one, steps: [10], questions: 1}
                        """).file("day-1/ru/guides.yml", text("Цель <b>", "[раз]"));
        assertThat(small.problems())
                .contains(
                        "day-1/guides.yml:2: The steps take 11 minutes and the lesson 10.",
                        "day-1/guides.yml:3: 'steps' are whole minutes from 1 to 999, one number for each step.",
                        "day-1/guides.yml:4: There is no lesson of this module 'b-one'. Did you mean 'a-one'?",
                        "day-1/en/guides.yml:5: There are 1 questions here and 2 in the structure.",
                        "day-1/ru/guides.yml:3: HTML is not used in texts.",
                        "day-1/ru/guides.yml:4: There are 1 steps here and 2 in the structure.")
                .anyMatch(problem -> problem.contains("The guide to 'a-two' has no text here."));
        small.without("day-1/en/guides.yml");
        assertThat(small.problems()).contains("day-1/guides.yml:1: The file day-1/en/guides.yml is missing.");
        small.without("day-1/guides.yml");
        assertThat(small.problems())
                .anyMatch(problem -> problem.startsWith("day-1/ru/guides.yml:2: There is no guide in"));
    }

    @Test
    void aDrawingWithALanguagesOwnWordsIsShownInThatLanguage() {
        String picture = "\n\n![Части](media/parts.svg)\n\n```check\na-c1\n```\n";
        small.file("day-1/ru/a-one.md", "# Первый\n\nТекст.\n\n## Часть" + picture)
                .file("day-1/ru/media/parts.svg", """
                        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><text>Части</text></svg>
                        """);
        assertThat(small.problems()).isEmpty();
        var course = small.read().course().orElseThrow();
        assertThat(drawings(course, "ru")).singleElement().asString().contains("Части", "</text>");
        assertThat(drawings(course, "en")).singleElement().asString().doesNotContain("</text>");
        small.file("day-1/ru/media/other.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
                .file("day-1/ru/media/parts.svg", "<svg/>");
        assertThat(small.problems())
                .anyMatch(
                        problem -> problem.startsWith(
                                "day-1/ru/media/other.svg: A drawing in a language stands beside one of the same name in day-1/media/."))
                .anyMatch(problem -> problem.startsWith("day-1/ru/media/parts.svg:1: <svg> does not belong to SVG"));
    }

    private static List<String> drawings(Course course, String language) {
        return course.lesson("a-one").orElseThrow().in(language).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Figure.class::isInstance)
                .map(block -> ((Block.Figure) block).svg())
                .toList();
    }
}
