package kz.ustaz.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.Course.Block;
import org.junit.jupiter.api.Test;

/** What a lesson becomes. */
class CourseReaderTest {

    private final SmallCourse small = new SmallCourse();

    private Course course() {
        var reading = small.read();
        assertThat(reading.problems()).isEmpty();
        return reading.course().orElseThrow();
    }

    @Test
    void aLessonHasSectionsBlocksAndCitations() {
        var lesson = course().lesson("a-one").orElseThrow().in("en");
        assertThat(lesson.title()).isEqualTo("Lesson one");
        assertThat(lesson.cites()).containsExactly("s30");
        assertThat(lesson.sections()).extracting(Course.Section::anchor).containsExactly("s0", "s1");
        assertThat(lesson.sections()).extracting(Course.Section::heading).containsExactly("", "A part");
        assertThat(lesson.sections().get(1).blocks())
                .hasExactlyElementsOfTypes(
                        Block.Prose.class, Block.Figure.class, Block.CallOut.class, Block.Check.class);
    }

    @Test
    void linksBecomeWhatTheScreenKnows() {
        var blocks = course().lesson("a-one").orElseThrow().in("en").sections();
        assertThat(((Block.Prose) blocks.get(0).blocks().getFirst()).html())
                .contains("type=\"button\"", "class=\"term\"", "data-term=\"escrow\"", ">escrow</button>")
                .contains("data-source=\"s30\"", "href=\"lesson/a-one#src-s30\"", ">[S30]</a></cite>");
        assertThat(((Block.CallOut) blocks.get(1).blocks().get(2)).html())
                .contains("href=\"lesson/a-two\"", "data-lesson=\"a-two\"");
    }

    @Test
    void aTableStandsInAFrameThatCanBeScrolled() {
        var prose = (Block.Prose) course().lesson("a-one")
                .orElseThrow()
                .in("en")
                .sections()
                .get(1)
                .blocks()
                .getFirst();
        assertThat(prose.html())
                .contains("<div class=\"table-wrap\" tabindex=\"0\" role=\"region\" aria-label=\"Part, Trace\">")
                .contains("<th scope=\"col\">Part</th>");
    }

    @Test
    void aDrawingHasIdsOfItsOwnAndTheLessonsWordsForIt() {
        var figure = (Block.Figure) course().lesson("a-one")
                .orElseThrow()
                .in("en")
                .sections()
                .get(1)
                .blocks()
                .get(1);
        assertThat(figure.svg())
                .startsWith("<svg")
                .contains("role=\"img\" aria-label=\"The parts, from left to right\"")
                .contains("<title id=\"a-one-f1-t\">", "fill=\"url(#a-one-f1-g)\"")
                .doesNotContain("aria-labelledby");
        assertThat(figure.alt()).isEqualTo("The parts, from left to right");
        assertThat(figure.caption()).isEqualTo("The parts");
        assertThat(figure.address()).matches("/media/[0-9a-f]{64}\\.svg");
    }

    @Test
    void aLanguageWithoutALessonShowsTheOther() {
        var course = course();
        assertThat(course.languages()).containsExactly("en", "ru");
        assertThat(course.title().in("ru")).isEqualTo("Малый");
        assertThat(course.lesson("a-one").orElseThrow().in("ru").title()).isEqualTo("Первый");
        assertThat(course.lesson("a-two").orElseThrow().in("ru").title()).isEqualTo("Lesson two");
        assertThat(course.glossary().get("vendor").definition().in("en")).contains("data-term=\"escrow\"");
    }

    /** What was read before is remembered, and neither another drawing under the same name nor a fault is missed by it. */
    @Test
    void theSameTextAmidSomethingElseIsReadAgain() {
        var before = ((Block.Figure) section("a-one").get(1)).svg();
        small.file("day-1/media/parts.svg", """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle r="3"/></svg>
                """);
        assertThat(((Block.Figure) section("a-one").get(1)).svg())
                .contains("<circle")
                .isNotEqualTo(before);
        var item = "See ![the parts](media/parts.svg) and [escrow](glossary:escrow).";
        var unsaid = new Problems();
        String after = small.read().known().markdown("day-1", item, "day-1/en/checks.yml", 7, unsaid);
        small.file("day-1/media/parts.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n");
        assertThat(small.read().known().markdown("day-1", item, "day-1/en/checks.yml", 7, unsaid))
                .isNotEqualTo(after);
        assertThat(unsaid.list()).isEmpty();
        small.file("glossary.yml", "terms:\n  - vendor\n");
        small.file("en/glossary.yml", "terms:\n  vendor: {term: vendor, definition: Who sells.}\n");
        for (int time = 0; time < 2; time++) {
            assertThat(small.read().problems())
                    .extracting(Problem::file)
                    .contains("day-1/en/a-one.md", "day-2/en/b-one.md");
        }
    }

    private List<Block> section(String lesson) {
        return course().lesson(lesson).orElseThrow().in("en").sections().get(1).blocks();
    }

    @Test
    void anItemsTextStandsByItself() {
        var known = small.read().known();
        var problems = new Problems();
        String text = known.markdown(
                "day-1",
                "See ![the parts](media/parts.svg) and [*escrow*](glossary:escrow) [S30](source:s30).",
                "day-1/en/checks.yml",
                7,
                problems);
        assertThat(problems.list()).isEmpty();
        assertThat(text).matches("See !\\[the parts]\\(/media/[0-9a-f]{64}\\.svg\\) and escrow \\\\\\[S30\\\\\\]\\.");
        known.markdown(
                "day-1",
                "# Big\n\n![](media/parts.svg) <b>x</b> ![x](media/no.svg)",
                "day-1/en/checks.yml",
                7,
                problems);
        assertThat(problems.list()).hasSize(4).allMatch(problem -> problem.line() == 7);
    }

    @Test
    void theSameFilesGiveTheSameHashInAnyOrder() {
        assertThat(Hashes.of(small.files())).isEqualTo(Hashes.of(new SmallCourse().files()));
        var other = new SmallCourse().change("en/course.yml", "Small", "Smaller");
        assertThat(Hashes.of(other.files())).isNotEqualTo(Hashes.of(small.files()));
        // fixed for ever: editions are known by it
        var one = new kz.ustaz.content.ports.CourseFiles(java.util.Map.of("a.yml", new byte[] {'x'}));
        assertThat(Hashes.of(one).hash()).isEqualTo("1e7aae3fd641fac042d6b22990bd33fdc4840bd8afb6bbf22276c363ebb07200");
        assertThat(CourseReader.read(small.files(), Optional.empty(), List.of(new SmallCourse.QuizFiles()))
                        .course())
                .isEqualTo(small.read().course());
    }
}
