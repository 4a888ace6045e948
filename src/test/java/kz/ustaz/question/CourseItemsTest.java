package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import org.junit.jupiter.api.Test;

/** The course's own items keep to what the kinds read. */
class CourseItemsTest {

    private static final Path COURSE = Path.of("modules-content");
    private static final List<String> SHARED = List.of(
            "id", "kind", "objective", "marks", "lesson", "sources", "retired", "level", "tags", "use", "state");
    /** Entries of a quiz that are no items. */
    private static final List<String> NO_ITEMS = List.of("section", "draw", "bank");

    private final Problems problems = new Problems();
    private final AtomicInteger read = new AtomicInteger();

    @Test
    void everyItemOfTheCourseIsReadWithoutAComplaint() throws IOException {
        try (var files = Files.walk(COURSE)) {
            for (Path file : files.filter(CourseItemsTest::hasItems).toList()) {
                items(file);
            }
        }

        assertThat(problems.list()).isEmpty();
        assertThat(read.get()).isGreaterThan(32);
    }

    /** A module's checks and quizzes, not their texts in a language's folder. */
    private static boolean hasItems(Path path) {
        String file = COURSE.relativize(path).toString();
        return file.matches("[^/]+/checks\\.yml|[^/]+/quizzes/[^/]+\\.yml");
    }

    private void items(Path file) throws IOException {
        Path module = COURSE.resolve(COURSE.relativize(file).getName(0));
        Path english = module.resolve("en").resolve(module.relativize(file));
        var texts = open(english).fields("items").orElseThrow();
        open(file).each("items", item -> {
            String id = item.id("id");
            SHARED.forEach(item::value);
            if (NO_ITEMS.contains(item.text("kind"))) {
                item.keys().forEach(item::value);
                return;
            }
            var text = texts.fields(id).orElseThrow();
            text.text("reason");
            Written.KINDS.get(item.text("kind")).read(new ItemSource(item, "en", Map.of("en", text)));
            text.done();
            read.incrementAndGet();
        });
    }

    private Fields open(Path file) throws IOException {
        return new Fields(
                Yaml.read(file.toString(), Files.readString(file), problems).orElseThrow(), problems);
    }
}
