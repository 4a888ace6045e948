package kz.ustaz.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.common.source.YamlWriter;
import kz.ustaz.content.ports.CourseFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A quiz written in a file and one written on screen are the same document. */
class WrittenFilesTest {

    private static final Path COURSE = Path.of("modules-content");

    static Stream<Path> files() throws IOException {
        return Files.walk(COURSE).filter(path -> path.toString().matches(".*/(quizzes/[^/]+|checks|module)\\.yml"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatShipsIsWrittenAsItIsRead(Path file) throws IOException {
        String text = Files.readString(file);
        var read = Yaml.read(file.toString(), text, new Problems()).orElseThrow();
        assertThat(YamlWriter.write(read)).isEqualTo(text);
    }

    @Test
    void aQuizThatNobodyChangedIsTheSameFiles() throws IOException {
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(COURSE)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(COURSE.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        var course = new CourseFiles(files);
        for (int day = 1; day <= 4; day++) {
            var quiz =
                    QuizSource.read(course, "day-" + day, "d" + day + "-quiz").orElseThrow();
            var again = new QuizDraft(quiz).source().written();
            assertThat(again).hasSizeGreaterThan(1);
            again.forEach(
                    (path, text) -> assertThat(text).isEqualTo(course.text(path).orElseThrow()));
        }
    }

    @Test
    void aChangedOptionChangesItsOwnBytesOnly() throws IOException {
        String path = "day-1/en/quizzes/d1-quiz.yml";
        var files = new TreeMap<String, byte[]>();
        for (String one : new String[] {"day-1/quizzes/d1-quiz.yml", path}) {
            files.put(one, Files.readAllBytes(COURSE.resolve(one)));
        }
        var course = new CourseFiles(files);
        var draft = new QuizDraft(QuizSource.read(course, "day-1", "d1-quiz").orElseThrow());
        draft.item("d1-q01").orElseThrow().setOption("en", "options", "a", "text", "ANOTHER");
        var before = course.text(path).orElseThrow().lines().toList();
        var now = draft.source().written().get(path).lines().toList();
        assertThat(now).hasSameSizeAs(before);
        assertThat(now.stream().filter(line -> !before.contains(line)))
                .singleElement()
                .satisfies(line -> assertThat(line).contains("ANOTHER"));
        assertThat(draft.source().written().get("day-1/quizzes/d1-quiz.yml"))
                .isEqualTo(course.text("day-1/quizzes/d1-quiz.yml").orElseThrow());
    }
}
