package kz.ustaz.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import kz.ustaz.common.source.Plain;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.question.ItemDraft;

/**
 * What differs between two states of a quiz.
 *
 * @param isNew whether there was none before
 * @param changes of the quiz itself first, then by item in asking order
 */
public record QuizChanges(boolean isNew, List<Change> changes) {

    private static final List<String> SETTINGS = List.of(
            "mode",
            "pass",
            "page",
            "attempts",
            "minutes",
            "wait",
            "counts",
            "review",
            "later",
            "honour",
            "certainty",
            "shuffle");
    private static final List<String> TEXTS = List.of("title", "intro", "honour");

    public QuizChanges {
        changes = List.copyOf(changes);
    }

    /** @param item its id; empty for the quiz itself */
    public sealed interface Change {

        String item();

        /** Asked from now on. */
        record Added(String item) implements Change {}

        /** Asked no more; its id stays. */
        record Retired(String item) implements Change {}

        /** Stands elsewhere among those that were there before. */
        record Moved(String item) implements Change {}

        /** A setting, or something that decides how an item is asked or marked. Values as files have them. */
        record Structure(String item, String key, String before, String after) implements Change {}

        /** A text in one language; the marks stay. @param path such as {@code options/a/text} */
        record Text(String item, String language, String path, String before, String after) implements Change {}
    }

    /** Whether attempts before and after would be marked alike. */
    public boolean onlyTexts() {
        return changes.stream().allMatch(Change.Text.class::isInstance);
    }

    static QuizChanges between(Optional<QuizDraft> before, QuizDraft now) {
        var found = new ArrayList<Change>();
        var old = before.orElse(null);
        if (old != null) {
            for (String key : SETTINGS) {
                structure(found, "", key, old.get(key), now.get(key));
            }
        }
        var languages = new TreeSet<>(now.languages());
        before.ifPresent(one -> languages.addAll(one.languages()));
        for (String language : languages) {
            for (String key : TEXTS) {
                text(found, "", language, key, old == null ? "" : old.text(language, key), now.text(language, key));
            }
        }
        var order = old == null ? List.<String>of() : asked(old);
        var kept = asked(now).stream().filter(order::contains).toList();
        var stayed = order.stream().filter(kept::contains).toList();
        for (var item : now.items()) {
            var was = old == null ? Optional.<ItemDraft>empty() : old.item(item.id());
            boolean asked = !item.isRetired();
            boolean askedBefore = was.filter(one -> !one.isRetired()).isPresent();
            if (asked && !askedBefore) {
                found.add(new Change.Added(item.id()));
            } else if (!asked && askedBefore) {
                found.add(new Change.Retired(item.id()));
            } else if (asked && was.isPresent()) {
                if (kept.indexOf(item.id()) != stayed.indexOf(item.id())) {
                    found.add(new Change.Moved(item.id()));
                }
                item(found, was.get(), item);
            }
        }
        return new QuizChanges(old == null, found);
    }

    /** What differs between two states of one item; of a first one nothing is said but that it is new. */
    static QuizChanges ofItem(Optional<ItemDraft> before, ItemDraft now) {
        var found = new ArrayList<Change>();
        before.ifPresentOrElse(was -> item(found, was, now), () -> found.add(new Change.Added(now.id())));
        return new QuizChanges(before.isEmpty(), found);
    }

    private static List<String> asked(QuizDraft quiz) {
        return quiz.items().stream()
                .filter(item -> !item.isRetired())
                .map(ItemDraft::id)
                .toList();
    }

    private static void item(List<Change> found, ItemDraft before, ItemDraft now) {
        var was = before.structure().entries();
        var is = now.structure().entries();
        var keys = new TreeSet<>(was.keySet());
        keys.addAll(is.keySet());
        for (String key : keys) {
            structure(found, now.id(), key, shown(was.get(key)), shown(is.get(key)));
        }
        var languages = new TreeSet<>(before.languages());
        languages.addAll(now.languages());
        for (String language : languages) {
            var old = texts(before, language);
            var own = texts(now, language);
            var paths = new TreeSet<>(old.keySet());
            paths.addAll(own.keySet());
            for (String path : paths) {
                text(found, now.id(), language, path, old.getOrDefault(path, ""), own.getOrDefault(path, ""));
            }
        }
    }

    /** An item's texts in a language by path. */
    private static Map<String, String> texts(ItemDraft item, String language) {
        var texts = new LinkedHashMap<String, String>();
        Optional.ofNullable(item.texts().get(language)).ifPresent(all -> collect("", Plain.of(all), texts));
        return texts;
    }

    private static void collect(String path, Object value, Map<String, String> texts) {
        switch (value) {
            case Map<?, ?> map ->
                map.forEach((key, inner) -> collect(path.isEmpty() ? "" + key : path + "/" + key, inner, texts));
            case List<?> list ->
                texts.put(
                        path,
                        String.join(", ", list.stream().map(String::valueOf).toList()));
            default -> texts.put(path, String.valueOf(value));
        }
    }

    private static String shown(@org.jspecify.annotations.Nullable Yaml value) {
        return switch (value) {
            case null -> "";
            case Yaml.Text text -> text.value();
            case Yaml.Items list ->
                String.join(", ", list.items().stream().map(QuizChanges::shown).toList());
            case Yaml.Entries map ->
                String.join(
                        ", ",
                        map.entries().entrySet().stream()
                                .map(entry -> entry.getKey().equals("id")
                                        ? shown(entry.getValue())
                                        : entry.getKey() + ": " + shown(entry.getValue()))
                                .toList());
        };
    }

    private static void structure(List<Change> found, String item, String key, String before, String now) {
        if (!before.equals(now)) {
            found.add(new Change.Structure(item, key, before, now));
        }
    }

    private static void text(List<Change> found, String item, String language, String path, String before, String now) {
        if (!before.equals(now)) {
            found.add(new Change.Text(item, language, path, before, now));
        }
    }
}
