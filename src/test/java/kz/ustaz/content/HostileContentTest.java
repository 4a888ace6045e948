package kz.ustaz.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.ustaz.common.source.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files made to do harm are refused in a moment. */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileContentTest {

    private static final String LESSON = "day-1/en/a-two.md";
    private static final String SVG = "day-1/media/parts.svg";

    private final SmallCourse course = new SmallCourse();

    @Test
    void yamlNestedWithoutEnd() {
        course.file("glossary.yml", "terms: " + "[".repeat(1_000_000));
        assertThat(course.problems()).anyMatch(line -> line.startsWith("glossary.yml:1: Values are nested deeper"));
        course.file("glossary.yml", "- ".repeat(900_000));
        assertThat(course.problems()).anyMatch(line -> line.startsWith("glossary.yml:1: Values are nested deeper"));
        course.file("glossary.yml", "{a: ".repeat(400_000));
        assertThat(course.problems()).anyMatch(line -> line.startsWith("glossary.yml:1: Values are nested deeper"));
    }

    @Test
    void yamlThatMultipliesItself() {
        var bomb = new StringBuilder("a: &a [x, x]\n");
        for (char letter = 'b'; letter <= 'z'; letter++) {
            bomb.append("%c: &%c [*%c, *%c, *%c, *%c]\n"
                    .formatted(letter, letter, letter - 1, letter - 1, letter - 1, letter - 1));
        }
        course.file("glossary.yml", bomb.toString());
        assertThat(course.problems()).anyMatch(line -> line.startsWith("glossary.yml"));
        course.file("glossary.yml", "terms: &a [*a]\n");
        assertThat(course.problems()).anyMatch(line -> line.startsWith("glossary.yml"));
        course.file("glossary.yml", "terms: [!!javax.script.ScriptEngineManager [escrow], vendor]\n");
        assertThat(course.problems()).anyMatch(line -> line.startsWith("glossary.yml:1: Tags"));
    }

    @Test
    void aLineOfAHundredMegabytes() {
        byte[] line = new byte[100_000_000];
        Arrays.fill(line, (byte) 'a');
        course.bytes(LESSON, line);
        assertThat(course.problems())
                .contains(LESSON + ": The file has 100000000 bytes; 2000000 are allowed.")
                .anyMatch(problem -> problem.startsWith("course.yml: The course is larger"));
    }

    @Test
    void wordsAndListsOfMegabytesAreReportedShortly() {
        course.file("glossary.yml", "terms: [" + "x,".repeat(200_000) + "x]\n")
                .file("day-1/module.yml", "k" + "e".repeat(1_000_000) + "y: x\n");
        course.file("sources.yml", "sources:\n" + "  - {}\n".repeat(50_000));
        assertThat(course.problems()).hasSizeLessThanOrEqualTo(1_000).allMatch(line -> line.length() < 700);
    }

    @Test
    void wordsOfMegabytesThatAreAlmostTheSame() {
        String word = "a".repeat(900_000);
        course.file("glossary.yml", "terms:\n  - " + word + "\n")
                .file("en/glossary.yml", "terms:\n  " + word + "b: {term: x, definition: x}\n");
        assertThat(course.problems()).isNotEmpty();
        course.file("glossary.yml", "terms:\n  - escrow\n  - vendor\n")
                .file(LESSON, "# Title\n\n[x](glossary:" + "escrow".repeat(15_000) + ")\n");
        assertThat(course.problems()).isNotEmpty();
    }

    @Test
    void yamlThatRepeatsOneLongText() {
        String text = "*a **b `c [d](glossary:escrow) ".repeat(600);
        course.file(
                "en/glossary.yml",
                "x: &x \"" + text + "\"\nterms:\n  escrow: {term: escrow, definition: *x}\n"
                        + "  vendor: {term: escrow, definition: *x}\n"
                        + java.util.stream.IntStream.range(0, 40_000)
                                .mapToObj(i -> "  t" + i + ": {term: x, definition: *x}\n")
                                .collect(java.util.stream.Collectors.joining()));
        assertThat(course.problems())
                .containsExactly("en/glossary.yml:1: Anchors and aliases are not used here: write the value out.");
    }

    @Test
    void aDrawingThatMultipliesItself() {
        var bomb = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect id=\"a0\" width=\"1\"/>");
        for (int i = 1; i <= 12; i++) {
            bomb.append("<g id=\"a%d\">".formatted(i))
                    .append("<use href=\"#a%d\"/>".formatted(i - 1).repeat(10))
                    .append("</g>");
        }
        course.file(SVG, bomb + "</svg>");
        assertThat(course.problems())
                .singleElement()
                .asString()
                .startsWith(SVG + ":1: ")
                .contains("#a");

        bomb.setLength(0);
        bomb.append("<svg xmlns=\"http://www.w3.org/2000/svg\"><pattern id=\"a0\"><rect width=\"1\"/></pattern>");
        for (int i = 1; i <= 12; i++) {
            bomb.append("<pattern id=\"a%d\">".formatted(i))
                    .append("<rect fill=\"url(#a%d)\"/>".formatted(i - 1).repeat(10))
                    .append("</pattern>");
        }
        course.file(SVG, bomb + "</svg>");
        assertThat(course.problems())
                .singleElement()
                .asString()
                .startsWith(SVG + ":1: ")
                .contains("#a");

        course.file(SVG, "<svg xmlns=\"http://www.w3.org/2000/svg\"><g id=\"a\"><use href=\"#a\"/></g></svg>");
        assertThat(course.problems())
                .singleElement()
                .asString()
                .startsWith(SVG + ":1: ")
                .contains("#a");
    }

    @Test
    void aProblemIsOneLineWhateverItNames() {
        course.file("glossary.yml", "terms:\n  - \"escrow\\n2026-11-25 INFO root signed in\\e[31m\"\n  - vendor\n")
                .file("day-1/x\n2026-11-25 INFO root signed in.yml", "x")
                .file("day-1/module.yml", "\"a\\r\\nb\\u2028c\": x\n");
        assertThat(course.problems())
                .isNotEmpty()
                .allMatch(line -> line.codePoints().noneMatch(Character::isISOControl))
                .allMatch(line -> line.lines().count() == 1 && !line.contains("\u2028"));
    }

    @Test
    void markdownThatNestsWithoutEnd() {
        for (String piece : List.of(">", "- ", "[", "*a ", "![", "`", "[a](", "<", "**_", "|", "\\", "&", "[a]: b\n")) {
            course.file(LESSON, "# Title\n\n" + piece.repeat(90_000 / piece.length()) + "\n\nx\n");
            assertThatCode(course::problems).as(piece).doesNotThrowAnyException();
        }
    }

    @Test
    void textsOfMegabytes() {
        course.file(LESSON, "# Title\n\n" + "[".repeat(1_900_000))
                .file("en/course.yml", "title: Small\nsummary: >-\n  " + "[a](".repeat(20_000) + "x\n");
        assertThat(course.problems())
                .containsExactly(
                        LESSON + ":1: A lesson has at most 100000 characters.",
                        "en/course.yml:2: A text has at most 20000 characters.");
    }

    @Test
    void xmlThatReadsOtherFiles(@TempDir Path folder) throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "secret-of-the-server");
        course.file(SVG, """
                <?xml version="1.0"?>
                <!DOCTYPE svg [<!ENTITY x SYSTEM "%s">]>
                <svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>
                """.formatted(secret.toUri()));
        assertThat(course.problems()).isNotEmpty().anyMatch(line -> line.startsWith(SVG + ":2: "));
        assertThat(course.read().course().toString()).doesNotContain("secret-of-the-server");
    }

    @Test
    void xmlThatMultipliesItself() {
        var bomb = new StringBuilder("<!DOCTYPE svg [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        course.file(SVG, bomb + "]>\n<svg xmlns=\"http://www.w3.org/2000/svg\"><text>&a39;</text></svg>");
        assertThat(course.problems()).anyMatch(line -> line.startsWith(SVG + ":"));
        course.file(SVG, "<svg xmlns=\"http://www.w3.org/2000/svg\">" + "<g>".repeat(400_000));
        assertThat(course.problems()).anyMatch(line -> line.startsWith(SVG + ":1: "));
        course.file(
                SVG,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xi=\"http://www.w3.org/2001/XInclude\">"
                        + "<xi:include href=\"/etc/passwd\"/></svg>");
        assertThat(course.problems()).anyMatch(line -> line.startsWith(SVG + ":1: <include> does not belong to SVG"));
    }

    @Test
    void pathsThatClimb() {
        course.file("day-1/../../etc/passwd", "x").file("/root.yml", "x").file("day-1/media/..\\x.png", "x");
        course.change("course.yml", "  - day-2", "  - ../day-2");
        course.file(
                LESSON,
                "# Title\n\n![x](media/../../course.yml)\n\n![x](../day-2/media/parts.svg)\n\n![x](/etc/passwd)\n");
        assertThat(course.problems())
                .anyMatch(line -> line.startsWith("day-1/../../etc/passwd: A path has folders"))
                .anyMatch(line -> line.startsWith("/root.yml: A path has folders"))
                .anyMatch(line -> line.startsWith("day-1/media/..\\x.png: A path has folders"))
                .anyMatch(line -> line.startsWith("course.yml:5: '../day-2' is no id"))
                .anyMatch(line -> line.startsWith(LESSON + ":3: There is no picture"))
                .anyMatch(line -> line.startsWith(LESSON + ":5: There is no picture"))
                .anyMatch(line -> line.startsWith(LESSON + ":7: There is no picture"));
    }

    @Test
    void linksInAFolderThatLeadOutside(@TempDir Path outside, @TempDir Path folder) throws Exception {
        Path secret = Files.writeString(outside.resolve("secret.md"), "secret");
        course.files().files().forEach((path, bytes) -> {
            try {
                Files.createDirectories(folder.resolve(path).getParent());
                Files.write(folder.resolve(path), bytes);
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        var problems = new Problems();
        assertThat(Hashes.of(new CourseFolder(folder).read(problems))).isEqualTo(Hashes.of(course.files()));
        assertThat(problems.list()).isEmpty();

        Files.createSymbolicLink(folder.resolve("day-1/en/a-link.md"), secret);
        Files.createSymbolicLink(folder.resolve("day-3"), outside);
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        var files = new CourseFolder(folder).read(problems);
        assertThat(problems.list())
                .extracting(kz.ustaz.common.source.Problem::file)
                .containsExactly("day-1/en/a-link.md", "day-3", "loop");
        assertThat(files.files()).doesNotContainKey("day-1/en/a-link.md");

        new CourseFolder(folder.resolve("nowhere")).read(problems);
        assertThat(problems.list()).anyMatch(problem -> problem.reason().startsWith("The folder cannot be read"));
    }

    @Test
    void noiseInEveryFileIsReportedAndNeverThrown() {
        var random = new java.util.Random(7);
        for (String path : course.files().files().keySet()) {
            for (int round = 0; round < 12; round++) {
                byte[] bytes = course.files().bytes(path).clone();
                for (int i = 0; i < 1 + round; i++) {
                    bytes[random.nextInt(bytes.length)] =
                            (byte) "[]{}:-#`!\"'<>&*|%@\n\t\0\377".charAt(random.nextInt(22));
                }
                var noisy = new SmallCourse().bytes(path, bytes);
                assertThatCode(noisy::problems).as(path).doesNotThrowAnyException();
            }
        }
    }
}
