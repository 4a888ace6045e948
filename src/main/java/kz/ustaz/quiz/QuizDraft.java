package kz.ustaz.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Plain;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.Course;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.question.ItemDraft;

/** A quiz while somebody writes it. Its items are in asking order, the retired ones among them. Not for several threads. */
public final class QuizDraft {

    private static final List<String> TEXTS = List.of("title", "intro", "honour");

    /** What holds where a file says nothing; set so, a file goes on to say nothing. */
    private static final Map<String, String> UNSAID = Map.of(
            "wait",
            "0",
            "counts",
            "best",
            "honour",
            "false",
            "certainty",
            "false",
            "later",
            "same",
            "shuffle",
            "false");

    private final String module;
    private final String id;
    private final Map<String, Object> settings;
    private final TreeMap<String, Map<String, Object>> texts = new TreeMap<>();
    private final List<ItemDraft> items = new ArrayList<>();

    /** A new quiz without items. */
    QuizDraft(String module, String id, String language, String title) {
        this.module = module;
        this.id = id;
        settings = new LinkedHashMap<>();
        settings.put("id", id);
        settings.put("mode", "quiz");
        settings.put("pass", "60");
        settings.put("page", "1");
        settings.put("attempts", "0");
        settings.put("review", "full");
        setText(language, "title", title);
    }

    /** A new shelf of the bank without items. */
    static QuizDraft shelf(String module, String id, String language, String title) {
        var shelf = new QuizDraft(module, id, language, title);
        shelf.settings.clear();
        shelf.settings.put("id", id);
        shelf.settings.put("mode", "bank");
        return shelf;
    }

    Quiz.Mode mode() {
        return Reading.mode(get("mode"));
    }

    /** Whether an entry is an item, and does not stand for some. */
    public static boolean isItem(ItemDraft entry) {
        return !Draft.ENTRIES.contains(entry.kind());
    }

    /** Whether it is a shelf of the bank, which nobody sits. */
    public boolean isShelf() {
        return get("mode").equals("bank");
    }

    QuizDraft(QuizSource source) {
        module = source.module();
        id = source.id();
        settings = Plain.map(source.structure());
        settings.remove("items");
        source.texts().forEach((language, text) -> {
            var own = Plain.map(text);
            own.remove("items");
            texts.put(language, own);
        });
        if (source.structure().entries().get("items") instanceof Yaml.Items list) {
            list.items().stream()
                    .filter(Yaml.Entries.class::isInstance)
                    .map(Yaml.Entries.class::cast)
                    .forEach(item -> items.add(item(item, source)));
        }
    }

    private static ItemDraft item(Yaml.Entries structure, QuizSource source) {
        String id = structure.entries().get("id") instanceof Yaml.Text text ? text.value() : "";
        var texts = new TreeMap<String, Yaml.Entries>();
        source.texts().forEach((language, file) -> {
            if (file.entries().get("items") instanceof Yaml.Entries all
                    && all.entries().get(id) instanceof Yaml.Entries own) {
                texts.put(language, own);
            }
        });
        return new ItemDraft(structure, texts);
    }

    /** All quizzes of a course's modules, as its files have them, in teaching order. */
    static List<QuizDraft> all(Course course, CourseFiles files) {
        var all = new ArrayList<QuizDraft>();
        for (var module : course.modules()) {
            module.quizzes()
                    .forEach(placed -> QuizSource.read(files, module.id(), placed.quiz())
                            .ifPresent(source -> all.add(new QuizDraft(source))));
        }
        return all;
    }

    /** All shelves of the bank, as the files have them, by module in teaching order. */
    static List<QuizDraft> shelves(Course course, CourseFiles files) {
        var all = new ArrayList<QuizDraft>();
        for (var module : course.modules()) {
            for (String path : files.under(module.id() + "/quizzes/")) {
                if (QuizPart.QUIZ.matcher(path).matches()) {
                    String id = path.substring(path.lastIndexOf('/') + 1, path.length() - ".yml".length());
                    QuizSource.read(files, module.id(), id)
                            .map(QuizDraft::new)
                            .filter(QuizDraft::isShelf)
                            .ifPresent(all::add);
                }
            }
        }
        return all;
    }

    QuizSource source() {
        var structure = new LinkedHashMap<String, Object>(settings);
        var list = new ArrayList<Object>();
        items.forEach(item -> list.add(Plain.of(item.structure())));
        structure.put("items", list);
        var written = new TreeMap<String, Yaml.Entries>();
        for (String language : languages()) {
            var file = new LinkedHashMap<String, Object>(texts.getOrDefault(language, Map.of()));
            var own = new LinkedHashMap<String, Object>();
            items.forEach(item -> Optional.ofNullable(item.texts().get(language))
                    .ifPresent(text -> own.put(item.id(), Plain.of(text))));
            file.put("items", own);
            written.put(language, Plain.entries(language, file));
        }
        return new QuizSource(module, id, Plain.entries("", structure), written);
    }

    public String module() {
        return module;
    }

    public String id() {
        return id;
    }

    /** Languages that have a text anywhere in it. */
    public Set<String> languages() {
        var all = new TreeSet<>(texts.keySet());
        items.forEach(item -> all.addAll(item.languages()));
        return all;
    }

    /** @param key mode, pass, page, attempts, minutes, review, wait, counts, honour, certainty or later */
    public String get(String key) {
        return settings.get(key) instanceof String text ? text : UNSAID.getOrDefault(key, "");
    }

    public void set(String key, String value) {
        String said = value.strip();
        if (said.equals(UNSAID.get(key)) || (said.isEmpty() && UNSAID.containsKey(key))) {
            settings.remove(key);
        } else {
            settings.put(key, said);
        }
    }

    /** @param key title, intro or honour */
    public String text(String language, String key) {
        return texts.getOrDefault(language, Map.of()).get(key) instanceof String text ? text : "";
    }

    public void setText(String language, String key, String value) {
        if (!TEXTS.contains(key)) {
            throw new IllegalArgumentException(key + " is no text of a quiz");
        }
        var own = texts.computeIfAbsent(language, tongue -> new LinkedHashMap<>());
        if (value.isBlank()) {
            own.remove(key);
        } else {
            own.put(key, value.strip());
        }
    }

    /** Its title in every language that has one. */
    public Localized title() {
        var titles = Localized.EMPTY;
        for (String language : languages()) {
            String title = text(language, "title");
            titles = title.isEmpty() ? titles : titles.and(Localized.of(language, title));
        }
        return titles;
    }

    /** In asking order; live. */
    public List<ItemDraft> items() {
        return items;
    }

    public Optional<ItemDraft> item(String item) {
        return items.stream().filter(one -> one.id().equals(item)).findFirst();
    }
}
