package kz.ustaz.testing;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part.Known;

/** A small course of one module, as text, for tests of what reads its files. */
public final class CourseText implements Known {

    public static final String QUIZ = "m1/quizzes/q1.yml";
    public static final String TEXTS = "m1/en/quizzes/q1.yml";
    public static final String CHECKS = "m1/checks.yml";
    public static final String CHECK_TEXTS = "m1/en/checks.yml";

    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, String> claims = new HashMap<>();
    public final Problems problems = new Problems();
    public List<String> quizzes = List.of("q1");
    public Set<String> checks = Set.of("c1");
    public Set<String> languages = Set.of("en");

    public CourseText() {
        with("m1/module.yml", """
                id: m1
                quizzes:
                  - {id: q1, required: true}
                  - {id: q2, required: true}
                """);
        with(QUIZ, """
                id: q1
                mode: quiz
                pass: 50
                items:
                  - {id: i1, kind: word, objective: o1, marks: 1, lesson: l1, sources: [s1], words: [ox, bee], right: ox, weight: WEIGHTMARK}
                  - {id: i2, kind: word, objective: o1, marks: 2, lesson: l1, sources: [s1], words: [fox, owl], right: owl}
                """);
        with(TEXTS, """
                title: First quiz
                intro: Be calm.
                items:
                  i1: {text: "Which has horns?", feedback: FEEDBACKMARK, reason: REASONMARK}
                  i2: {text: "Which flies? ![owl](media/owl.svg)", reason: It has wings.}
                """);
        with(CHECKS, """
                items:
                  - {id: c1, kind: word, objective: o1, sources: [s1], words: [red, tall], right: red}
                """);
        with(CHECK_TEXTS, """
                items:
                  c1: {text: Which is a colour?, reason: The other is a size.}
                """);
        with("m1/en/l1.md", """
                # Lesson

                ```check
                c1
                ```
                """);
    }

    public CourseText with(String path, String text) {
        files.put(path, text);
        return this;
    }

    public CourseText without(String path) {
        files.remove(path);
        return this;
    }

    public CourseText replace(String path, String was, String now) {
        String text = files.get(path);
        if (!text.contains(was)) {
            throw new IllegalArgumentException(was);
        }
        return with(path, text.replace(was, now));
    }

    public CourseFiles files() {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new CourseFiles(bytes);
    }

    @Override
    public String sourceLanguage() {
        return "en";
    }

    @Override
    public Set<String> languages() {
        return languages;
    }

    @Override
    public List<String> modules() {
        return List.of("m1");
    }

    @Override
    public List<String> quizzes(String module) {
        return quizzes;
    }

    @Override
    public Set<String> objectives(String module) {
        return Set.of("o1");
    }

    @Override
    public String level(String objective) {
        return "apply";
    }

    @Override
    public Set<String> lessons(String module) {
        return Set.of("l1");
    }

    @Override
    public Set<String> sources() {
        return Set.of("s1");
    }

    @Override
    public Set<String> checks(String module) {
        return checks;
    }

    @Override
    public void claim(String id, String file, int line) {
        String first = claims.putIfAbsent(id, file + ":" + line);
        if (first != null) {
            problems.add(file, line, "'" + id + "' is taken: " + first);
        }
    }

    @Override
    public String markdown(String module, String markdown, String file, int line, Problems problems) {
        if (markdown.startsWith("#")) {
            problems.add(file, line, "no headings");
        }
        return markdown.replace("(media/", "(/media/" + module + "/");
    }
}
