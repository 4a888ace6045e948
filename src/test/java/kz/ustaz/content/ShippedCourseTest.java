package kz.ustaz.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Remark;
import kz.ustaz.content.ports.Part;
import kz.ustaz.content.ports.TextUnit;
import kz.ustaz.question.Kinds;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** The course in modules-content/ keeps the format; what it breaks is listed with file and line. */
class ShippedCourseTest {

    @Test
    void theCourseThatShipsHasNoProblems() {
        var problems = new Problems();
        var files = new CourseFolder(Path.of("modules-content")).read(problems);
        var reading = CourseReader.read(files, Optional.empty(), parts());
        assertThat(problems.list()).isEmpty();
        assertThat(reading.problems())
                .withFailMessage(() -> reading.problems().stream()
                        .map(Problem::toString)
                        .collect(Collectors.joining("\n", "modules-content breaks the format:\n", "")))
                .isEmpty();
        assertThat(reading.course().orElseThrow().modules()).hasSize(4);
    }

    /** By the calendar of the day on which its sources were read: what grows old is said on screen and breaks no build. */
    @Test
    void theCourseThatShipsHasNoRemarkButThoseLetStandWithAReason() {
        var files = new CourseFolder(Path.of("modules-content")).read(new Problems());
        var reading = CourseReader.read(files, Optional.empty(), parts());
        var remarked =
                Remarked.of(files, reading.course().orElseThrow(), reading.known(), parts(), LocalDate.of(2026, 12, 1));
        assertThat(remarked.remarks())
                .withFailMessage(() -> remarked.remarks().stream()
                        .map(Remark::toString)
                        .collect(Collectors.joining("\n", "modules-content could be better:\n", "")))
                .isEmpty();
        assertThat(LanguageState.of(reading.course().orElseThrow(), remarked))
                .as("seven criteria and nine points; a code; two scales, four forms and thirty questions")
                .allSatisfy(language -> assertThat(language.rows())
                        .filteredOn(row -> row.sort().compareTo(TextUnit.Sort.ITEM) > 0)
                        .extracting(LanguageState.Row::sort, LanguageState.Row::all, LanguageState.Row::there)
                        .containsExactly(
                                tuple(TextUnit.Sort.RUBRIC, 16, 16),
                                tuple(TextUnit.Sort.CODE, 1, 1),
                                tuple(TextUnit.Sort.SURVEY, 36, 36)));
    }

    /** Every part there is. Checking needs no database, so what a part would write with is left out. */
    private static List<Part> parts() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(Part.class));
        var kinds = new Kinds(Kinds.standard());
        return scanner.findCandidateComponents("kz.ustaz").stream()
                .map(BeanDefinition::getBeanClassName)
                .map(name -> ClassUtils.resolveClassName(name, null))
                .filter(ShippedCourseTest::isOfTheProduct)
                .map(part -> {
                    var maker = part.getDeclaredConstructors()[0];
                    var values = Arrays.stream(maker.getParameterTypes())
                            .map(type -> type == Kinds.class ? kinds : null)
                            .toArray();
                    return (Part) BeanUtils.instantiateClass(maker, values);
                })
                .toList();
    }

    private static boolean isOfTheProduct(Class<?> part) {
        var product = CourseReader.class.getProtectionDomain().getCodeSource().getLocation();
        return product.equals(part.getProtectionDomain().getCodeSource().getLocation());
    }

    @Test
    void quizzesAreAmongTheParts() {
        assertThat(parts()).anyMatch(part -> part.reads("day-1/quizzes/d1-quiz.yml"));
    }

    @Test
    void theBuildCarriesTheSameCourse() {
        var problems = new Problems();
        var folder = new CourseFolder(Path.of("modules-content")).read(problems);
        assertThat(Hashes.of(CourseInJar.SHIPPED.read(problems))).isEqualTo(Hashes.of(folder));
        assertThat(problems.list()).isEmpty();
    }
}
