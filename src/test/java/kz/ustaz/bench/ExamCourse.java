package kz.ustaz.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** The course of the exam hour: four text pages, and the twenty questions of exam20.gift as a quiz of ours. */
final class ExamCourse {

    static final String QUIZ = "exam";
    static final int QUESTIONS = 20;
    static final int QUESTIONS_ON_A_PAGE = 5;
    private static final int TEXT_PAGES = 4;
    private static final List<String> IDS = List.of("a", "b", "c", "d", "e", "f");

    private ExamCourse() {}

    /** What the file of the benchmark asks. */
    static List<GiftQuestion> questions() {
        try (InputStream file = ExamCourse.class.getResourceAsStream("/bench/exam20.gift")) {
            return GiftQuestion.read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static void writeTo(Path folder) throws IOException {
        var questions = questions();
        write(folder, "course.yml", "{id: exam-hour, source-language: en, modules: [m1]}");
        write(folder, "en/course.yml", "{title: Exam hour, summary: A course to measure with.}");
        write(folder, "sources.yml", "sources: [{id: s1, title: A book, letter: A, read: 2026-11-22}]");
        write(folder, "glossary.yml", "terms: [rate]");
        write(folder, "en/glossary.yml", "terms: {rate: {term: rate, definition: So much in a time.}}");
        write(folder, "m1/module.yml", """
                id: m1
                minutes: 60
                prerequisites: []
                objectives: [{id: o1, level: apply}]
                lessons: [%s]
                quizzes: [{id: %s, required: true}]
                """.formatted(lessons(), QUIZ));
        write(folder, "m1/en/module.yml", "{title: Module, summary: One sentence., objectives: {o1: Do it}}");
        for (int page = 1; page <= TEXT_PAGES; page++) {
            write(folder, "m1/en/text-" + page + ".md", text(page, questions));
        }
        write(
                folder,
                "m1/quizzes/exam.yml",
                "{id: exam, mode: quiz, pass: 60, page: " + QUESTIONS_ON_A_PAGE
                        + ", attempts: 0, review: full, items: [\n"
                        + numbered(questions, ExamCourse::structure)
                        + "]}");
        write(
                folder,
                "m1/en/quizzes/exam.yml",
                "{title: Exam, items: {\n" + numbered(questions, ExamCourse::texts) + "}}");
    }

    private static String lessons() {
        return IntStream.rangeClosed(1, TEXT_PAGES)
                .mapToObj(page -> "{id: text-" + page + ", minutes: 5, objectives: [o1]}")
                .collect(Collectors.joining(", "));
    }

    private static String text(int page, List<GiftQuestion> questions) {
        return "# Text " + page + "\n\n## Part\n\n"
                + questions.stream()
                        .skip((page - 1) * 5L)
                        .limit(5)
                        .map(question -> question.text() + "\n\n")
                        .collect(Collectors.joining());
    }

    private interface Written {
        String as(String id, GiftQuestion question);
    }

    private static String numbered(List<GiftQuestion> questions, Written how) {
        return IntStream.range(0, questions.size())
                .mapToObj(i -> how.as("q%02d".formatted(i + 1), questions.get(i)))
                .collect(Collectors.joining(",\n"));
    }

    private static String structure(String id, GiftQuestion question) {
        return "{id: " + id + ", kind: choice, objective: o1, marks: 1, lesson: text-1, sources: [s1], options: ["
                + options(question, (option, text) -> "{id: " + option + (text.right() ? ", right: true}" : "}"))
                + "]}";
    }

    private static String texts(String id, GiftQuestion question) {
        return id + ": {text: " + quoted(question.text()) + ", reason: " + quoted(question.feedback()) + ", options: {"
                + options(
                        question,
                        (option, text) -> option + ": {text: " + quoted(text.text()) + ", feedback: "
                                + quoted(text.feedback()) + "}")
                + "}}";
    }

    private interface WrittenOption {
        String as(String id, GiftQuestion.Option option);
    }

    private static String options(GiftQuestion question, WrittenOption how) {
        return IntStream.range(0, question.options().size())
                .mapToObj(i -> how.as(IDS.get(i), question.options().get(i)))
                .collect(Collectors.joining(", "));
    }

    /** JSON's strings are YAML's as well. */
    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private static void write(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
