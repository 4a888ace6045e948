package kz.ustaz.journey;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A day of the course as its author or translator wrote it, read by a plain YAML reader and nothing of the product: what a person should
 * see, and what is right.
 *
 * @param lessons their titles
 */
record DayAsWritten(String title, List<String> lessons, List<Asked> quiz, List<Asked> checks) {

    private static final Path COURSE = Path.of("modules-content");

    /**
     * A question in the words that a person reads.
     *
     * @param right the right options, the right order, or what is accepted
     * @param pairs for matching: what belongs to what
     * @param objective its text
     * @param lesson title of the lesson to reread
     */
    record Asked(
            String kind,
            String text,
            List<String> right,
            Map<String, String> pairs,
            String reason,
            int marks,
            String objective,
            String lesson) {}

    static DayAsWritten read(String day, String language) {
        var module = yaml(day + "/module.yml");
        String folder = day + "/" + language + "/";
        var texts = yaml(folder + "module.yml");
        var lessons = new LinkedHashMap<String, String>();
        maps(module.get("lessons")).forEach(lesson -> {
            String id = words(lesson.get("id"));
            lessons.put(id, lessonTitle(folder + id + ".md"));
        });
        var objectives = map(texts.get("objectives"));
        String quiz = words(maps(module.get("quizzes")).getFirst().get("id"));
        return new DayAsWritten(
                words(texts.get("title")),
                List.copyOf(lessons.values()),
                questions(day, language, "quizzes/" + quiz + ".yml", objectives, lessons),
                questions(day, language, "checks.yml", objectives, lessons));
    }

    /** The questions that the day gives to the tests of the whole course, in English. */
    static List<Asked> tests(String day) {
        var objectives = map(yaml(day + "/en/module.yml").get("objectives"));
        return questions(day, "en", "quizzes/" + day.replace("day-", "d") + "-tests.yml", objectives, Map.of());
    }

    int marks() {
        return quiz.stream().mapToInt(Asked::marks).sum();
    }

    /** Which objective has how many marks. */
    Map<String, Integer> marksByObjective() {
        return quiz.stream().collect(toMap(Asked::objective, Asked::marks, Integer::sum));
    }

    /** @return the question of the quiz that reads so */
    Asked ofQuiz(String text) {
        return find(quiz, text);
    }

    /** @return the question inside a lesson that reads so */
    Asked ofLessons(String text) {
        return find(checks, text);
    }

    private static Asked find(List<Asked> among, String text) {
        return among.stream()
                .filter(asked -> asked.text().equals(plain(text)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody wrote: " + text));
    }

    /** Text as the eye takes it: spaces and line breaks are one space. */
    static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static List<Asked> questions(
            String day, String language, String file, Map<String, Object> objectives, Map<String, String> lessons) {
        var texts = map(yaml(day + "/" + language + "/" + file).get("items"));
        return maps(yaml(day + "/" + file).get("items")).stream()
                .map(item -> question(item, map(texts.get(words(item.get("id")))), objectives, lessons))
                .toList();
    }

    private static Asked question(
            Map<String, Object> item,
            Map<String, Object> text,
            Map<String, Object> objectives,
            Map<String, String> lessons) {
        String kind = words(item.get("kind"));
        return new Asked(
                kind,
                words(text.get("text")),
                right(kind, item, map(text.get("options"))),
                kind.equals("matching") ? pairs(item, text) : Map.of(),
                words(text.get("reason")),
                Integer.parseInt(words(item.getOrDefault("marks", 1))),
                words(objectives.get(words(item.get("objective")))),
                lessons.getOrDefault(words(item.get("lesson")), ""));
    }

    private static List<String> right(String kind, Map<String, Object> item, Map<String, Object> options) {
        return switch (kind) {
            case "choice", "multiple" ->
                maps(item.get("options")).stream()
                        .filter(option -> Boolean.TRUE.equals(option.get("right")))
                        .map(option -> option(options, option.get("id")))
                        .toList();
            case "ordering" ->
                list(item.get("order")).stream().map(id -> option(options, id)).toList();
            case "short" ->
                list(item.get("accept")).stream().map(DayAsWritten::words).toList();
            case "numeric" ->
                List.of(new BigDecimal(words(item.get("value")))
                        .stripTrailingZeros()
                        .toPlainString());
            case "truefalse" -> List.of(words(item.get("right")));
            default -> List.of();
        };
    }

    private static String option(Map<String, Object> options, Object id) {
        Object option = options.get(words(id));
        return option instanceof Map<?, ?> ? words(map(option).get("text")) : words(option);
    }

    private static Map<String, String> pairs(Map<String, Object> item, Map<String, Object> text) {
        var left = map(text.get("left"));
        var right = map(text.get("right"));
        var pairs = new LinkedHashMap<String, String>();
        map(item.get("pairs")).forEach((one, other) -> pairs.put(words(left.get(one)), words(right.get(words(other)))));
        return pairs;
    }

    private static String lessonTitle(String file) {
        return content(file)
                .lines()
                .filter(line -> line.startsWith("# "))
                .map(line -> plain(line.substring(2)))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> yaml(String file) {
        return map(new Load(LoadSettings.builder().build()).loadFromString(content(file)));
    }

    private static String content(String file) {
        try {
            return Files.readString(COURSE.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(Object value) {
        return plain(String.valueOf(value));
    }

    private static List<?> list(Object value) {
        return value instanceof List<?> many ? many : List.of();
    }

    private static List<Map<String, Object>> maps(Object value) {
        var maps = new ArrayList<Map<String, Object>>();
        list(value).forEach(one -> maps.add(map(one)));
        return maps;
    }

    private static Map<String, Object> map(Object value) {
        var map = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> read) {
            read.forEach((key, one) -> map.put(words(key), one));
        }
        return map;
    }
}
