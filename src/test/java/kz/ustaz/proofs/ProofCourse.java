package kz.ustaz.proofs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/**
 * A small course as an author would write it: a lesson with a check-yourself question of each kind, a quiz and a practice
 * with all kinds, and a quiz for each kind. Each item has a random mark of its own in all that is hidden.
 */
public final class ProofCourse {

    public static final String QUIZ = "all-kinds";
    static final String PRACTICE = "practice";
    static final String LESSON = "l1";

    /** Which of its two keys each item has. */
    enum Key {
        ONE,
        OTHER
    }

    /** An item as it stands in the course. */
    record Item(String id, ItemPair pair, Key key, String mark) {

        String structure() {
            return marked(key == Key.ONE ? pair.one() : pair.other());
        }

        String texts() {
            return marked(pair.texts());
        }

        private String marked(String text) {
            return text.replace("MARK", mark);
        }
    }

    private final Key key;
    private final Map<String, List<Item>> items = new LinkedHashMap<>();
    private final Map<String, String> files = new TreeMap<>();

    ProofCourse(Key key) {
        this.key = key;
        frame();
        picture();
        quiz(QUIZ, "mode: quiz, page: 3", ItemPair.ALL);
        quiz(PRACTICE, "mode: practice, page: 3", ItemPair.ALL);
        ItemPair.ALL.forEach(pair -> quiz(pair.kind() + "-quiz", "mode: quiz", List.of(pair)));
        checks();
        module();
    }

    /** The items of a quiz, or of a lesson, in order. */
    List<Item> items(String place) {
        return items.getOrDefault(place, List.of());
    }

    void writeTo(Path folder) {
        files.forEach((name, text) -> {
            try {
                Files.createDirectories(folder.resolve(name).getParent());
                Files.writeString(folder.resolve(name), text);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private void frame() {
        files.put("course.yml", "{id: proof, source-language: en, modules: [m1]}");
        files.put("en/course.yml", "{title: Proof, summary: A course for tests.}");
        files.put("sources.yml", "sources: [{id: s1, title: A book, letter: A, read: 2026-11-22}]");
        files.put("glossary.yml", "terms: [escrow]");
        files.put("en/glossary.yml", "terms: {escrow: {term: escrow, definition: A third party.}}");
    }

    /** A picture, which says nothing of what is asked about it. */
    private void picture() {
        files.put(
                "m1/media/plan.svg",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 30\"><path d=\"M0 15h40M20 0v30\"/></svg>\n");
    }

    private void module() {
        String quizzes = items.keySet().stream()
                .filter(place -> !place.equals(LESSON))
                .map(quiz -> "{id: " + quiz + ", required: true}")
                .collect(Collectors.joining(", "));
        files.put("m1/module.yml", """
                id: m1
                minutes: 60
                prerequisites: []
                objectives: [{id: o1, level: apply}]
                lessons: [{id: l1, minutes: 10, objectives: [o1]}]
                quizzes: [%s]
                """.formatted(quizzes));
        files.put("m1/en/module.yml", "{title: Module, summary: One sentence., objectives: {o1: Do it}}");
    }

    private void quiz(String id, String settings, List<ItemPair> pairs) {
        String marks = "marks: 2\nlesson: l1\n";
        var asked = write(id, marks, pairs, "m1/quizzes/" + id + ".yml", "m1/en/quizzes/" + id + ".yml");
        files.compute(
                "m1/quizzes/" + id + ".yml",
                (name, text) -> "id: " + id + "\npass: 50\n" + settings.replace(", ", "\n") + "\n" + text);
        files.compute("m1/en/quizzes/" + id + ".yml", (name, text) -> "title: Quiz " + id + "\n" + text);
        items.put(id, asked);
    }

    private void checks() {
        items.put(LESSON, write("check", "", ItemPair.ALL, "m1/checks.yml", "m1/en/checks.yml"));
        files.put(
                "m1/en/l1.md",
                "# Lesson\n\n## Part\n\nWords.\n"
                        + items(LESSON).stream()
                                .map(item -> "\n```check\n" + item.id() + "\n```\n")
                                .collect(Collectors.joining()));
    }

    private List<Item> write(String place, String marks, List<ItemPair> pairs, String structures, String texts) {
        var written = new ArrayList<Item>();
        var structure = new StringBuilder("items:\n");
        var text = new StringBuilder("items:\n");
        for (var pair : pairs) {
            var item = new Item(place + "-" + pair.kind(), pair, key, randomMark());
            structure.append("  - id: " + item.id() + "\n");
            String shared = "kind: " + pair.kind() + "\nobjective: o1\nsources: [s1]\n";
            structure.append((shared + marks + item.structure()).indent(4));
            text.append("  " + item.id() + ":\n");
            text.append((item.texts() + "\nreason: reason-" + item.mark()).indent(4));
            written.add(item);
        }
        files.put(structures, structure.toString());
        files.put(texts, text.toString());
        return written;
    }

    private static String randomMark() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
