package kz.ustaz.content;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.ustaz.common.source.Problem;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part;

/** A whole course of two short days, valid, from which each test breaks one thing. */
final class SmallCourse {

    private final TreeMap<String, byte[]> files = new TreeMap<>();

    SmallCourse() {
        file("course.yml", """
                id: small
                source-language: en
                modules:
                  - day-1
                  - day-2
                """);
        file("sources.yml", """
                sources:
                  - id: s30
                    title: Christin, «Traveling the Silk Road»
                    letter: A
                    read: 2026-11-22
                """);
        file("glossary.yml", "terms:\n  - escrow\n  - vendor\n");
        file("en/course.yml", "title: Small\nsummary: A *small* course.\n");
        file("en/glossary.yml", """
                terms:
                  escrow: {term: escrow, definition: A third party holds the money.}
                  vendor: {term: vendor, definition: "Who sells; see [escrow](glossary:escrow)."}
                """);
        file("ru/course.yml", "title: Малый\nsummary: Малый курс.\n");
        day("day-1", "a", "");
        day("day-2", "b", "day-1");
        file("day-1/ru/a-one.md", "# Первый\n\nТекст.\n\n## Часть\n\n```check\na-c1\n```\n");
    }

    private void day(String module, String letter, String before) {
        file(module + "/module.yml", """
                id: %s
                minutes: 60
                prerequisites: [%s]
                objectives:
                  - {id: %s-o1, level: apply}
                  - {id: %s-o2, level: analyse}
                lessons:
                  - {id: %s-one, minutes: 10, objectives: [%s-o1]}
                  - {id: %s-two, minutes: 10, objectives: [%s-o2]}
                quizzes:
                  - {id: %s-quiz, required: true}
                """.formatted(
                        module, before, letter, letter, letter, letter, letter, letter, letter));
        file(module + "/checks.yml", "items:\n  - id: %s-c1\n".formatted(letter));
        file(module + "/quizzes/" + letter + "-quiz.yml", "id: " + letter + "-quiz\n");
        file(module + "/media/parts.svg", """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" role="img" aria-labelledby="t">
                  <title id="t">Parts</title>
                  <defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>
                  <rect width="4" height="4" fill="url(#g)"/>
                </svg>
                """);
        file(module + "/en/module.yml", """
                title: "Day: %s"
                summary: One sentence.
                objectives:
                  %s-o1: Do it
                  %s-o2: See it
                """.formatted(module, letter, letter));
        file(module + "/en/" + letter + "-one.md", """
                # Lesson one

                A word about [escrow](glossary:escrow) [S30](source:s30).

                ## A part

                | Part | Trace |
                |---|---|
                | a | b |

                ![The parts, from left to right](media/parts.svg "The parts")

                ```why
                Because [the other](lesson:%s-two) says so.
                ```

                ```check
                %s-c1
                ```
                """.formatted(letter, letter));
        file(module + "/en/" + letter + "-two.md", "# Lesson two\n\nWords.\n");
    }

    SmallCourse file(String path, String text) {
        return bytes(path, text.getBytes(UTF_8));
    }

    SmallCourse bytes(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    SmallCourse without(String path) {
        if (files.remove(path) == null) {
            throw new AssertionError("no " + path);
        }
        return this;
    }

    SmallCourse change(String path, String from, String to) {
        String text = new String(files.get(path), UTF_8);
        if (!text.contains(from)) {
            throw new AssertionError("no '" + from + "' in " + path);
        }
        return file(path, text.replace(from, to));
    }

    CourseFiles files() {
        return new CourseFiles(Map.copyOf(files));
    }

    CourseReader.Reading read() {
        return CourseReader.read(files(), Optional.empty(), List.of(new QuizFiles()));
    }

    List<String> problems() {
        return read().problems().stream().map(Problem::toString).toList();
    }

    List<String> problemsAfter(SmallCourse before) {
        return CourseReader.read(files(), Optional.of(before.files()), List.of(new QuizFiles())).problems().stream()
                .map(Problem::toString)
                .toList();
    }

    /** Stands in for the room of quizzes: it reads the files and finds nothing wrong. */
    static final class QuizFiles implements Part {

        int loaded;

        @Override
        public boolean reads(String path) {
            return path.matches("[^/]+/(?:[a-z]{2}/)?(?:quizzes/[^/]+|checks)\\.yml");
        }

        @Override
        public String together(String path) {
            return path.contains("/quizzes/") ? "quiz " + path.replaceAll(".*/|\\.yml", "") : "";
        }

        @Override
        public void check(CourseFiles files, Known known, Optional<CourseFiles> before, Problems problems) {}

        @Override
        public void load(EditionId edition, CourseFiles files, Known known) {
            loaded++;
        }
    }
}
