package kz.ustaz.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part.Known;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Kinds;

/**
 * An item of a course without problems, as those see it who look for what could be better.
 *
 * @param quiz in whose file it stands; empty for a check-yourself item
 */
record LintedItem(String module, String quiz, Draft draft, Item item) {

    private static final UUID NOT_KEPT = new UUID(0, 0);

    /** All that are asked, in the order of modules and files. */
    static List<LintedItem> all(Kinds kinds, CourseFiles files, Known known) {
        var reading = new Reading(kinds);
        var read = new QuizFiles(kinds, files, known, new Problems());
        var all = new ArrayList<LintedItem>();
        for (String module : known.modules()) {
            read.quizzes(module)
                    .forEach(quiz -> quiz.asked()
                            .forEach(draft ->
                                    all.add(new LintedItem(module, quiz.id(), draft, item(reading, draft, known)))));
            read.checks(module).stream()
                    .filter(Draft::isAsked)
                    .forEach(draft -> all.add(new LintedItem(module, "", draft, item(reading, draft, known))));
        }
        return all;
    }

    private static Item item(Reading reading, Draft draft, Known known) {
        var problems = new Problems();
        var source = new ItemSource(
                draft.document().structure(problems),
                known.sourceLanguage(),
                draft.document().texts(problems));
        return reading.item(NOT_KEPT, draft.marks(), draft.kind(), source);
    }

    String id() {
        return draft.id();
    }

    boolean isCheck() {
        return quiz.isEmpty();
    }

    boolean is(String kind) {
        return draft.kind().equals(kind);
    }

    /** Languages that have it. */
    Iterable<String> languages() {
        return draft.document().texts().keySet();
    }

    /** One text as its author wrote it; empty where there is none. */
    String written(String language, String key) {
        var text = draft.document().texts().get(language);
        return text != null && text.entries().get(key) instanceof Yaml.Text value ? value.value() : "";
    }

    /** A key of its texts in a language, or where the texts begin. */
    Places.Place place(String language, String key) {
        var text = draft.document().texts().get(language);
        return text == null
                ? new Places.Place(draft.file(), draft.line())
                : new Places.Place(text.file(), text.lines().getOrDefault(key, text.line()));
    }

    /** What can be chosen in a language, as plain text by id. */
    Map<String, String> choices(String language, boolean right) {
        var texts = new TreeMap<String, String>();
        item.question().choices().stream()
                .filter(choice -> choice.right() == right)
                .filter(choice -> choice.text().texts().containsKey(language))
                .forEach(choice ->
                        texts.put(choice.id(), Markdown.plain(choice.text().in(language))));
        return texts;
    }

    /** All that can be chosen in a language. */
    List<String> options(String language) {
        return Stream.of(true, false)
                .flatMap(right -> choices(language, right).values().stream())
                .toList();
    }
}
