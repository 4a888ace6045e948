package kz.ustaz.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import org.junit.jupiter.api.Test;

/** The course in modules-content/ keeps the format; what it breaks is listed with file and line. */
class ShippedCourseTest {

    @Test
    void theCourseThatShipsHasNoProblems() {
        var problems = new Problems();
        var files = new CourseFolder(Path.of("modules-content")).read(problems);
        var reading = CourseReader.read(files, Optional.empty(), List.of(new SmallCourse.QuizFiles()));
        assertThat(problems.list()).isEmpty();
        assertThat(reading.problems())
                .withFailMessage(() -> reading.problems().stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n", "modules-content breaks the format:\n", "")))
                .isEmpty();
        assertThat(reading.course().orElseThrow().modules()).hasSize(4);
    }

    @Test
    void theBuildCarriesTheSameCourse() {
        var problems = new Problems();
        var folder = new CourseFolder(Path.of("modules-content")).read(problems);
        assertThat(Hashes.of(CourseInJar.SHIPPED.read(problems))).isEqualTo(Hashes.of(folder));
        assertThat(problems.list()).isEmpty();
    }
}
