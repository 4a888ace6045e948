package kz.ustaz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import kz.ustaz.common.source.Problem;
import kz.ustaz.content.CourseDesk;
import kz.ustaz.testing.Installation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * The course that ships, in a folder of the whole product, with one thing broken at a time: an administrator who checks
 * and loads it is told the file, the line and the reason, and the edition that runs stays the newest.
 */
class TwelveBrokenContentsTest {

    private static final String D1 = "day-1/quizzes/d1-quiz.yml";
    private static final String D1_IN_RUSSIAN = "day-1/ru/quizzes/d1-quiz.yml";
    private static final String RUSSIAN = "ru/course.yml";
    private static final Set<String> TRANSLATIONS = Set.of("ru", "kk");
    private static final Charset OF_OLD = Charset.forName("windows-1251");

    /** What an author does wrong, where it must be reported, and what the reason must say. */
    private enum Broken {
        UNKNOWN_KEY(
                folder -> folder.change("day-4/module.yml", "minutes:", "minuets: 5\nminutes:"),
                "day-4/module.yml",
                List.of("minuets"),
                "no key 'minuets'",
                "Did you mean 'minutes'?"),
        DOUBLED_ID(
                folder ->
                        folder.change(D1, "  - id: d1-q04\n", folder.item(D1, "d1-q03", "d1-q04") + "  - id: d1-q04\n"),
                D1,
                List.of("id: d1-q03", "id: d1-q03"),
                "'d1-q03' is taken already, in " + D1 + " on line "),
        GONE_ID(
                folder -> folder.change(
                                "day-2/quizzes/d2-quiz.yml",
                                folder.item("day-2/quizzes/d2-quiz.yml", "d2-q05", "d2-q06"),
                                "")
                        .change(
                                "day-2/en/quizzes/d2-quiz.yml",
                                folder.between("day-2/en/quizzes/d2-quiz.yml", "  d2-q05:\n", "  d2-q06:\n"),
                                ""),
                "day-2/quizzes/d2-quiz.yml",
                List.of("id: d2-q04"),
                "'d2-q05' is gone",
                "after 'd2-q04'",
                "'retired: true'"),
        NO_KEY(
                folder -> folder.change(D1, "{id: c, right: true}", "{id: c}"),
                D1,
                List.of("id: d1-q01", "options:"),
                "No option is 'right: true'"),
        TWO_KEYS(
                folder -> folder.changeBehind("id: d1-q04", D1, "{id: c}", "{id: c, right: true}"),
                D1,
                List.of("id: d1-q04", "{id: c, right: true}"),
                "'c' is a second right option; 'a' on line ",
                "exactly one"),
        UNREACHABLE_PASS_MARK(
                folder -> folder.change("day-3/quizzes/d3-quiz.yml", "pass: 60", "pass: 101"),
                "day-3/quizzes/d3-quiz.yml",
                List.of("pass: 101"),
                "'pass'",
                "0 to 100",
                "'101'"),
        // the course begins with day 1; the word that closes the circle is where day 2 names it
        CIRCLE_OF_PREREQUISITES(
                folder -> folder.change("day-1/module.yml", "prerequisites: []", "prerequisites: [day-2]"),
                "day-2/module.yml",
                List.of("prerequisites: [day-1]"),
                "circle",
                "day-1 → day-2 → day-1"),
        DEAD_TERM(
                folder -> folder.change("day-1/en/d1-anatomy.md", "glossary:escrow)", "glossary:escrov)"),
                "day-1/en/d1-anatomy.md",
                List.of("glossary:escrov)"),
                "no glossary term 'escrov'",
                "Did you mean 'escrow'?"),
        MISSING_IMAGE(
                folder -> folder.change("day-1/en/d1-anatomy.md", "(media/anatomy.svg", "(media/anatomi.svg"),
                "day-1/en/d1-anatomy.md",
                List.of("(media/anatomi.svg"),
                "no picture 'media/anatomi.svg'",
                "Did you mean 'media/anatomy.svg'?"),
        IMAGE_WITHOUT_ALT(
                folder -> folder.change(
                        "day-3/en/d3-who-sees-what.md",
                        folder.between("day-3/en/d3-who-sees-what.md", "![", "]("),
                        "!["),
                "day-3/en/d3-who-sees-what.md",
                List.of("![]("),
                "no alternative text"),
        SCRIPT_IN_SVG(
                folder -> folder.change("day-2/media/roles.svg", "</title>", "</title>\n  <script>steal()</script>"),
                "day-2/media/roles.svg",
                List.of("<script>"),
                "<script> is not allowed in a drawing"),
        EXTRA_OPTION_IN_TRANSLATION(
                folder -> folder.change(D1_IN_RUSSIAN, "      d:\n", "      extra: One more\n      d:\n"),
                D1_IN_RUSSIAN,
                List.of("d1-q01:", "extra:"),
                "'options'",
                "'extra'"),
        WRONG_ENCODING(
                folder -> folder.write(RUSSIAN, folder.text(RUSSIAN).getBytes(OF_OLD)),
                RUSSIAN,
                List.of("\n", "title:"),
                "not UTF-8");

        private final Consumer<Folder> breaking;
        private final String file;
        private final List<String> anchors;
        private final String[] reason;

        /** @param anchors texts of the broken file, each behind the one before; the last stands on the line meant */
        Broken(Consumer<Folder> breaking, String file, List<String> anchors, String... reason) {
            this.breaking = breaking;
            this.file = file;
            this.anchors = anchors;
            this.reason = reason;
        }

        boolean isSaidBy(Problem problem) {
            return problem.file().equals(file)
                    && problem.line() == folder.line(file, anchors)
                    && Arrays.stream(reason).allMatch(problem.reason()::contains);
        }

        @Override
        public String toString() {
            return name() + " in " + file + " at " + anchors + ": " + String.join(" … ", reason);
        }
    }

    @TempDir
    static Path place;

    private static Folder folder;
    private static Installation product;
    private static Caller administrator;

    @BeforeAll
    static void start() {
        folder = new Folder(place);
        folder.mend();
        product = Installation.start(place);
        administrator = product.person("keeper");
        product.bean(Founding.class).grant(administrator.person(), Role.ADMINISTRATOR, new Scope.Installation());
    }

    @AfterAll
    static void close() {
        product.close();
    }

    private CourseDesk desk;
    private CourseDesk.State running;
    private long editions;

    @BeforeEach
    void lookAtTheEdition() {
        desk = product.bean(CourseDesk.class);
        assertThat(desk.check(administrator).problems()).isEmpty();
        running = desk.state(administrator);
        editions = editions();
        assertThat(running.edition()).isPresent();
        assertThat(running.edition().orElseThrow().languages()).containsExactly("en", "ru");
    }

    @AfterEach
    void mend() {
        folder.mend();
    }

    @ParameterizedTest
    @EnumSource
    void isOneClearLine(Broken broken) {
        broken.breaking.accept(folder);
        for (var problems : checkedAndLoaded()) {
            assertThat(problems).as(broken.toString()).singleElement().matches(broken::isSaidBy);
        }
    }

    @Test
    void allOfThemAreSaidAtOnce() {
        for (var broken : Broken.values()) {
            broken.breaking.accept(folder);
        }
        for (var problems : checkedAndLoaded()) {
            for (var broken : Broken.values()) {
                assertThat(problems)
                        .as(broken.toString())
                        .filteredOn(broken::isSaidBy)
                        .hasSize(1);
            }
            assertThat(problems).hasSize(Broken.values().length);
        }
    }

    /** Presses both buttons; neither may change which edition runs. */
    private List<List<Problem>> checkedAndLoaded() {
        var checked = desk.check(administrator);
        var loaded = desk.load(administrator);
        assertThat(checked.loaded()).isEmpty();
        assertThat(loaded.loaded()).isEmpty();
        assertThat(desk.state(administrator)).isEqualTo(running);
        assertThat(editions()).isEqualTo(editions);
        return List.of(checked.problems(), loaded.problems());
    }

    private static long editions() {
        return product.bean(JdbcClient.class)
                .sql("select count(*) from edition")
                .query(Long.class)
                .single();
    }

    /** The shipped course in English, with the beginning of a translation: one fault is one line. */
    private record Folder(Path root) {

        void mend() {
            try {
                FileSystemUtils.deleteRecursively(root);
                FileSystemUtils.copyRecursively(Path.of("modules-content"), root);
                withoutTranslations();
                Files.createDirectories(root.resolve(D1_IN_RUSSIAN).getParent());
                Files.createDirectories(root.resolve(RUSSIAN).getParent());
                Files.copy(root.resolve("day-1/en/quizzes/d1-quiz.yml"), root.resolve(D1_IN_RUSSIAN));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            write(RUSSIAN, "# translation\ntitle: Курс\nsummary: Начало перевода.\n".getBytes());
        }

        private void withoutTranslations() throws IOException {
            try (var folders =
                    Files.find(root, 2, (path, _) -> TRANSLATIONS.contains(String.valueOf(path.getFileName())))) {
                for (var folder : folders.toList()) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }

        String text(String file) {
            try {
                return Files.readString(root.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void write(String file, byte[] bytes) {
            try {
                Files.write(root.resolve(file), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Where it stands first. */
        Folder change(String file, String was, String is) {
            return changeBehind("", file, was, is);
        }

        Folder changeBehind(String anchor, String file, String was, String is) {
            String text = text(file);
            int at = find(text, was, find(text, anchor, 0));
            write(file, (text.substring(0, at) + is + text.substring(at + was.length())).getBytes());
            return this;
        }

        String item(String file, String id, String next) {
            return between(file, "  - id: " + id + "\n", "  - id: " + next + "\n");
        }

        /** From the first word up to the other, which is left out. */
        String between(String file, String from, String to) {
            String text = text(file);
            int start = find(text, from, 0);
            return text.substring(start, find(text, to, start));
        }

        int line(String file, List<String> anchors) {
            String text = file.equals(RUSSIAN) ? new String(bytes(file), OF_OLD) : text(file);
            int at = -1;
            for (String anchor : anchors) {
                at = find(text, anchor, at + 1);
            }
            return 1
                    + (int) text.substring(0, at)
                            .chars()
                            .filter(one -> one == '\n')
                            .count();
        }

        private byte[] bytes(String file) {
            try {
                return Files.readAllBytes(root.resolve(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static int find(String text, String word, int from) {
            int at = text.indexOf(word, from);
            assertThat(at).as("'%s' stands in the course", word).isNotNegative();
            return at;
        }
    }
}
