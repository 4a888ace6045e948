package kz.ustaz.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command prints and writes, and what it ends with. */
class CourseCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private OptionalInt run(String... arguments) {
        out.reset();
        return CourseCommand.run(
                () -> List.of(new SmallCourse.QuizFiles()), CLOCK, new PrintStream(out, true, UTF_8), arguments);
    }

    private void write(SmallCourse course) throws Exception {
        for (var file : course.files().files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    @Test
    void otherArgumentsAreNoneOfItsBusiness() {
        assertThat(run("backup", "--courses=x")).isEmpty();
        assertThat(run()).isEmpty();
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void errorsArePrintedLikeACompilersAndNothingElse() throws Exception {
        write(new SmallCourse().change("en/course.yml", "summary", "sumary"));
        assertThat(run("--course=" + folder)).hasValue(1);
        assertThat(out.toString(UTF_8))
                .contains("en/course.yml:2: error: There is no key 'sumary'. Did you mean 'summary'?", "2 errors")
                .doesNotContain("[lesson-words]");
    }

    @Test
    void remarksAndASummaryArePrinted() throws Exception {
        write(new SmallCourse());
        assertThat(run("--course=" + folder)).hasValue(1);
        assertThat(out.toString(UTF_8))
                .contains(
                        "day-1/en/a-two.md: [lesson-words] The lesson has 3 words",
                        "course small, written in en",
                        "lessons: 4 – day-1 2, day-2 2",
                        "sources: 1 – A 1",
                        "translation ru: course 1/1 (0 approved, 1 drafts, 0 stale)",
                        "lesson 1/4");
    }

    @Test
    void translationsAreNotedOnceAndThenLeftAlone() throws Exception {
        write(new SmallCourse());
        run("--course=" + folder, "--translations");
        assertThat(out.toString(UTF_8)).contains("wrote day-1/ru/translation.yml", "wrote ru/translation.yml");
        assertThat(folder.resolve("day-1/ru/translation.yml"))
                .content()
                .matches("units:\n  - \\{unit: a-one, source: [0-9a-f]{16}, state: draft}\n");
        run("--course=" + folder, "--translations");
        assertThat(out.toString(UTF_8)).doesNotContain("wrote");
        assertThat(run("--course", "--translations")).hasValue(1);
        assertThat(out.toString(UTF_8)).startsWith("Say in which folder");
    }

    @Test
    void whatALanguageLacksIsNotNoted() throws Exception {
        write(new SmallCourse());
        run("--course=" + folder, "--translations");
        assertThat(folder.resolve("day-2/ru/translation.yml")).doesNotExist();
    }
}
