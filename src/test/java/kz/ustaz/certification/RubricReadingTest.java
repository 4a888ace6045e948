package kz.ustaz.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The rubric that ships can be read, and what is broken is told with file and line. */
class RubricReadingTest {

    private static final String RUBRIC = "practicum/rubric.yml";
    private static final String TEXTS = "practicum/en.yml";

    private final Map<String, String> files = new TreeMap<>(Map.of(RUBRIC, """
            criteria: [a, b]
            points: [x]
            passing: {total: 4, least: 1, points: 1}
            dispute: {gap: 2, verdict: true}
            """, TEXTS, """
            criteria:
              a:
                name: "First"
                levels: ["none", "little", "some", "all"]
              b:
                name: "Second"
                levels: ["none", "little", "some", "all"]
            points:
              x: "Kept"
            """));

    private RubricReadingTest change(String file, String from, String to) {
        assertThat(files.get(file)).contains(from);
        files.compute(file, (path, text) -> text.replace(from, to));
        return this;
    }

    private CourseFiles course() {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new CourseFiles(bytes);
    }

    private List<String> problems() {
        var problems = new Problems();
        new RubricReading(course(), problems).read("en");
        return problems.list().stream().map(Problem::toString).toList();
    }

    @Test
    void theRubricThatShipsSaysEverythingInThreeLanguages() throws IOException {
        files.clear();
        try (Stream<Path> shipped = Files.list(Path.of("modules-content/practicum"))) {
            for (Path file : shipped.toList()) {
                files.put("practicum/" + file.getFileName(), Files.readString(file));
            }
        }
        var problems = new Problems();
        var rubric = new RubricReading(course(), problems).read("en").orElseThrow();
        assertThat(problems.list()).isEmpty();
        assertThat(rubric.criteria()).hasSize(7).allSatisfy(criterion -> {
            assertThat(criterion.name().texts()).containsOnlyKeys("en", "ru", "kk");
            assertThat(criterion.anchors()).hasSize(4).doesNotHaveDuplicates();
            assertThat(criterion.anchors())
                    .allSatisfy(anchor -> assertThat(anchor.texts()).containsOnlyKeys("en", "ru", "kk"));
        });
        assertThat(rubric.points())
                .hasSize(9)
                .allSatisfy(point -> assertThat(point.text().texts()).containsOnlyKeys("en", "ru", "kk"));
        assertThat(rubric.passing()).isEqualTo(new Rubric.Passing(14, 1, 7));
        assertThat(rubric.dispute()).isEqualTo(new Rubric.Dispute(2, true));
    }

    @Test
    void aCourseMayDoWithoutAPracticum() {
        files.clear();
        assertThat(new RubricReading(course(), new Problems()).read("en")).isEmpty();
        assertThat(problems()).isEmpty();
    }

    @Test
    void anAnchorThatIsMissingIsNamedWithItsLine() {
        change(
                TEXTS,
                "name: \"Second\"\n    levels: [\"none\", \"little\", \"some\", \"all\"]",
                "name: \"Second\"\n    levels: [\"none\", \"little\", \"all\"]");
        assertThat(problems())
                .containsExactly(
                        TEXTS + ":7: 'levels' of b must say what is seen at each level from 0 to 3: 4 texts, not 3.");
    }

    @Test
    void aCriterionThatNoLanguageKnowsAndOneThatTheRubricDoesNotNameAreTold() {
        change(TEXTS, "  b:", "  bb:");
        assertThat(problems())
                .contains(
                        TEXTS + ":2: 'name' is missing or empty.",
                        TEXTS + ":5: There is no key 'bb'. Did you mean 'b'?");
    }

    @Test
    void limitsAreThoseThatTheRubricCanReach() {
        change(RUBRIC, "total: 4", "total: 7")
                .change(RUBRIC, "gap: 2", "gap: 0")
                .change(RUBRIC, "points: 1}", "points: 2}");
        assertThat(problems())
                .containsExactly(
                        RUBRIC + ":3: 'points' must be a whole number from 0 to 1, not '2'.",
                        RUBRIC + ":3: 'total' must be a whole number from 0 to 6, not '7'.",
                        RUBRIC + ":4: 'gap' must be a whole number from 1 to 3, not '0'.");
    }

    @Test
    void theSourceLanguageMustBeThereAndAnotherMustBeALanguage() {
        files.put("practicum/zz.yml", files.get(TEXTS));
        files.remove(TEXTS);
        assertThat(problems())
                .containsExactly(
                        RUBRIC + ":1: The file practicum/en.yml with its texts is missing.",
                        "practicum/zz.yml: 'zz' is no language.");
    }

    @Test
    void textsWithoutARubricAreTold() {
        files.remove(RUBRIC);
        assertThat(problems()).containsExactly(TEXTS + ": There is no " + RUBRIC + " that these texts are for.");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void hostileFilesAreReportedAndDoNoHarm() {
        for (String hostile : List.of(
                "",
                "a",
                "- a",
                "criteria: {a: {a: {a: [[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]}}}",
                "criteria: &x [a]\npoints: *x",
                "criteria: [a, a, \"<script>\"]\npoints: {x: 1}\npassing: 3\ndispute: [1]",
                "criteria: [" + "a, ".repeat(5_000) + "b]")) {
            files.put(RUBRIC, hostile);
            assertThat(problems()).isNotEmpty();
            files.put(TEXTS, hostile);
            assertThat(problems()).isNotEmpty();
        }
    }
}
