package kz.ustaz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;
import org.junit.jupiter.api.Test;

/** What ships can be read, and what is broken is told with file and line. */
class TestsReadingTest {

    private static final Set<String> QUIZZES = Set.of("pre-test", "post-test", "d1-quiz");

    private static CourseFiles course(String text) {
        return new CourseFiles(Map.of("evaluation/tests.yml", text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> problems(String text) {
        var problems = new Problems();
        new TestsReading(course(text), QUIZZES, problems).read();
        return problems.list().stream().map(Problem::toString).toList();
    }

    @Test
    void whatShipsNamesTwoOfItsQuizzes() throws IOException {
        var problems = new Problems();
        var shipped = Files.readString(Path.of("modules-content/evaluation/tests.yml"));
        assertThat(new TestsReading(course(shipped), QUIZZES, problems).read())
                .contains(new Tests("pre-test", "post-test"));
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void aCourseMayDoWithout() {
        var problems = new Problems();
        assertThat(new TestsReading(new CourseFiles(Map.of()), QUIZZES, problems).read())
                .isEmpty();
        assertThat(problems.list()).isEmpty();
    }

    @Test
    void whatIsWrongIsNamedByFileAndLine() {
        assertThat(problems("pre-test: pre-tets\npost-test: post-test\n"))
                .singleElement()
                .asString()
                .contains("evaluation/tests.yml", "1", "pre-tets", "pre-test");
        assertThat(problems("pre-test: pre-test\npost-test: pre-test\n"))
                .singleElement()
                .asString()
                .contains("evaluation/tests.yml", "2", "another quiz");
        assertThat(problems("pre-test: pre-test\n"))
                .singleElement()
                .asString()
                .contains("evaluation/tests.yml", "post-test");
        assertThat(problems("pre-test: pre-test\npost-test: post-test\nmid-test: d1-quiz\n"))
                .singleElement()
                .asString()
                .contains("evaluation/tests.yml", "3", "mid-test");
        assertThat(problems("- pre-test\n")).isNotEmpty();
    }
}
