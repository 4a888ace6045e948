package kz.ustaz.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.quiz.ports.Quizzes;
import kz.ustaz.testing.Databases;
import kz.ustaz.testing.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The shipped course, spoilt at random a great many times: each time the whole product either names what is wrong, in
 * files that are there, or loads the course and can show all of it; it never throws, and never takes long.
 *
 * <p>{@code -Dcontent.seconds=…} says for how long, {@code -Dcontent.seed=…} tries one failed course again.
 */
@Tag("deep")
class MutatedCourseTest {

    /** For checking and loading one course, on a machine that has other things to do. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final long SECONDS = Long.getLong("content.seconds", 90);
    private static final Path SHIPPED = Path.of("modules-content");

    private static Installation product;
    private static CourseFiles shipped;
    private static EditionId first;
    private static ExecutorService worker;

    private int refused;
    private int loaded;
    private int unchanged;
    private long slowest;

    @BeforeAll
    static void start() {
        product = Installation.start(SHIPPED, Databases.POSTGRESQL);
        shipped = new CourseFolder(SHIPPED).read(new Problems());
        first = product.bean(Editions.class).newest().orElseThrow();
        worker = Executors.newSingleThreadExecutor();
    }

    @AfterAll
    static void close() {
        worker.shutdownNow();
        product.close();
    }

    @Test
    void aSpoiltCourseIsRefusedWithReasonsOrWhole() {
        Long one = Long.getLong("content.seed");
        long seed = one == null ? System.currentTimeMillis() * 1_000 : one;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        System.out.println("Spoilt courses from seed " + seed + " on");
        do {
            tryOut(seed++);
        } while (one == null && System.nanoTime() < end);
        System.out.printf(
                "Spoilt courses: %d refused, %d loaded, %d the same as before; the slowest took %d ms%n",
                refused, loaded, unchanged, slowest);
        if (one == null) {
            assertThat(refused).isPositive();
            assertThat(loaded).isPositive();
        }
    }

    private void tryOut(long seed) {
        var spoilt = new SpoiltCourse(seed, shipped);
        long start = System.nanoTime();
        var outcome = worker.submit(() -> outcome(spoilt.files()));
        try {
            outcome.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (Exception e) {
            System.out.println("Failed: -Dcontent.seed=" + seed + " " + spoilt);
            throw new AssertionError("-Dcontent.seed=" + seed + " " + spoilt, e.getCause() == null ? e : e.getCause());
        }
        slowest = Math.max(slowest, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private boolean outcome(CourseFiles files) {
        var loading = product.bean(EditionLoading.class);
        var checked = loading.check(origin(files));
        var result = loading.load(origin(files), Optional.empty());
        assertThat(result.problems()).isEqualTo(checked.problems());
        var newest = product.bean(Editions.class).newest().orElseThrow();
        if (!result.problems().isEmpty()) {
            refused++;
            assertThat(newest).isEqualTo(first);
            result.problems().forEach(problem -> assertClear(problem, files));
        } else if (result.loaded().isEmpty()) {
            unchanged++;
            assertThat(Hashes.of(files)).isEqualTo(first);
        } else {
            loaded++;
            assertThat(result.loaded()).contains(newest);
            assertWhole(newest);
            product.bean(EditionTable.class).raise(first);
        }
        return true;
    }

    private static void assertClear(Problem problem, CourseFiles files) {
        assertThat(problem.reason()).isNotBlank().hasSizeLessThan(700);
        assertThat(problem.toString()
                        .codePoints()
                        .filter(Character::isISOControl)
                        .toArray())
                .as("one line: %s", problem)
                .isEmpty();
        // a name that would break the line is shown with a sign in place of what breaks it
        boolean shown = files.files().keySet().stream()
                .anyMatch(name -> !files.has(problem.file())
                        && name.replace('\n', '\uFFFD').equals(problem.file()));
        if (shown) {
            assertThat(problem.line()).isZero();
        } else if (files.has(problem.file())) {
            long lines = files.text(problem.file()).orElseThrow().split("\r\n|[\n\r\u0085\u2028\u2029]", -1).length;
            assertThat(problem.line()).as(problem.toString()).isBetween(0, (int) lines);
        } else {
            assertThat(problem.toString())
                    .as("names a file that is there")
                    .startsWith(problem.file() + ": The file is missing");
        }
    }

    /** What was loaded can be shown: lessons, figures, and every question of every quiz. */
    private static void assertWhole(EditionId edition) {
        var course = product.bean(Editions.class).course(edition);
        assertThat(course.modules()).isNotEmpty();
        for (var module : course.modules()) {
            assertThat(module.title().in(course.sourceLanguage())).isNotBlank();
            for (var quiz : module.quizzes()) {
                assertThat(product.bean(Quizzes.class).in(edition, quiz.quiz()).items())
                        .isNotEmpty();
            }
        }
    }

    private static CourseOrigin origin(CourseFiles files) {
        return new CourseOrigin() {
            @Override
            public String name() {
                return "spoilt";
            }

            @Override
            public CourseFiles read(Problems problems) {
                return files;
            }
        };
    }
}
