package kz.ustaz.quiz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part.Known;
import kz.ustaz.question.ItemSource;
import kz.ustaz.question.Kinds;

/**
 * Reads the files of quizzes and check-yourself items. Everything wrong goes to the problems, and reading goes on. Longer
 * than most, as quizzes and checks share all that is said of an item.
 */
final class QuizFiles {

    private static final UUID NOT_KEPT = new UUID(0, 0);
    private static final Document NONE = new Document(new Yaml.Entries("", 0, Map.of(), Map.of()), Map.of());

    private final Kinds kinds;
    private final Reading reading;
    private final CourseFiles files;
    private final Known known;
    private final Problems problems;

    QuizFiles(Kinds kinds, CourseFiles files, Known known, Problems problems) {
        this.kinds = kinds;
        this.reading = new Reading(kinds);
        this.files = files;
        this.known = known;
        this.problems = problems;
    }

    /** The quizzes of a module, by file name. */
    List<Draft.OfQuiz> quizzes(String module) {
        var quizzes = new ArrayList<Draft.OfQuiz>();
        for (String path : files.under(module + "/quizzes/")) {
            if (QuizPart.QUIZ.matcher(path).matches()) {
                quiz(module, path).ifPresent(quizzes::add);
            }
        }
        return quizzes;
    }

    private Optional<Draft.OfQuiz> quiz(String module, String path) {
        String name = path.substring(path.lastIndexOf('/') + 1, path.length() - ".yml".length());
        var structure = yaml(path).orElse(null);
        var texts = texts(module, "/quizzes/" + name + ".yml");
        if (structure == null) {
            return Optional.empty();
        }
        var fields = new Fields(structure, problems);
        reading.quiz(NOT_KEPT, module, fields, texts, List.of());
        var items = items(module, fields, texts, true);
        if (items.stream().noneMatch(item -> item.isAsked() && !item.kind().equals(Draft.SECTION))) {
            fields.wrong("items", "A quiz needs at least one item that is not retired.");
        }
        String id = fields.textOr("id", "");
        if (!id.isEmpty() && !id.equals(name)) {
            fields.wrong(
                    "id", "The quiz is called '" + id + "' and its file '" + name + ".yml': both must be the same.");
        }
        close(fields, texts);
        var own = new TreeMap<String, Yaml.Entries>();
        texts.forEach((language, text) -> own.put(
                language,
                Document.map(Document.without(text.node(), Set.of("items")), line -> markdown(module, line))));
        var document = new Document(Document.without(structure, Set.of("items")), own);
        return Optional.of(new Draft.OfQuiz(path, fields.lineOf("id"), module, name, document, items));
    }

    /** The check-yourself items of a module; empty where it has no such file. */
    List<Draft> checks(String module) {
        String path = module + "/checks.yml";
        if (!files.has(path)) {
            return List.of();
        }
        var structure = yaml(path).orElse(null);
        var texts = texts(module, "/checks.yml");
        if (structure == null) {
            return List.of();
        }
        var fields = new Fields(structure, problems);
        var items = items(module, fields, texts, false);
        close(fields, texts);
        return items;
    }

    private static void close(Fields structure, Map<String, Fields> texts) {
        structure.done();
        texts.values().forEach(Fields::done);
    }

    private Optional<Yaml.Entries> yaml(String path) {
        return files.text(path).flatMap(text -> Yaml.read(path, text, problems));
    }

    /** The text file of each language that has one. */
    private Map<String, Fields> texts(String module, String rest) {
        var texts = new TreeMap<String, Fields>();
        for (String language : known.languages()) {
            String path = module + "/" + language + rest;
            if (files.has(path)) {
                yaml(path).ifPresent(text -> texts.put(language, new Fields(text, problems)));
            } else if (language.equals(known.sourceLanguage())) {
                problems.add(path, 0, "The file is missing: it holds the texts for " + module + rest + ".");
            }
        }
        return texts;
    }

    private List<Draft> items(String module, Fields fields, Map<String, Fields> texts, boolean marked) {
        var byLanguage = new TreeMap<String, Fields>();
        texts.forEach((language, text) -> text.fields("items").ifPresent(items -> byLanguage.put(language, items)));
        var drafts = new ArrayList<Draft>();
        switch (fields.value("items")) {
            case null -> fields.wrong("items", "'items' is missing: a list of items.");
            case Yaml.Items list ->
                list.items().forEach(node -> {
                    if (node instanceof Yaml.Entries item) {
                        drafts.add(item(module, item, texts, byLanguage, marked));
                    } else {
                        problems.add(node.file(), node.line(), "An item must be a mapping with keys.");
                    }
                });
            default -> fields.wrong("items", "'items' must be a list.");
        }
        var ids = new LinkedHashSet<String>();
        drafts.forEach(draft -> ids.add(draft.id()));
        byLanguage.forEach((language, items) -> {
            for (String id : items.keys()) {
                if (!ids.contains(id)) {
                    problems.unknown(items.file(), items.lineOf(id), "item in the structure with id", id, ids);
                }
            }
        });
        return drafts;
    }

    private Draft item(
            String module,
            Yaml.Entries node,
            Map<String, Fields> files,
            Map<String, Fields> byLanguage,
            boolean marked) {
        var fields = new Fields(node, problems);
        String id = fields.id("id");
        boolean retired = fields.flagOr("retired", false);
        String kind = fields.text("kind");
        if (marked && Draft.ENTRIES.contains(kind)) {
            return entry(
                    module,
                    new Draft(node.file(), fields.lineOf("id"), id, kind, retired, 0, NONE),
                    fields,
                    byLanguage);
        }
        // A retired item is asked no more: only its id counts.
        int marks = retired ? 1 : marked ? fields.whole("marks", 1, 100) : fields.wholeOr("marks", 1, 100, 1);
        var texts = new TreeMap<String, Yaml.Entries>();
        if (!retired && !id.isEmpty()) {
            files.forEach((language, file) -> text(id, file, byLanguage.get(language))
                    .ifPresent(text -> texts.put(language, Document.map(text, line -> markdown(module, line)))));
        }
        var document = new Document(node, texts);
        if (!retired) {
            refer(module, fields);
            check(kind, fields, marks, document);
        }
        return new Draft(node.file(), fields.lineOf("id"), id, kind, retired, marks, document);
    }

    /** What stands for items; whether the bank has them is seen when all files are read. */
    private Draft entry(String module, Draft entry, Fields fields, Map<String, Fields> byLanguage) {
        int marks = 0;
        var texts = new TreeMap<String, Yaml.Entries>();
        if (entry.kind().equals(Draft.SECTION)) {
            fields.wholeOr("pass", 0, 100, 0);
            fields.flagOr("locks", false);
            byLanguage.forEach((language, items) -> items.fields(entry.id()).ifPresent(text -> {
                text.text("title");
                text.textOr("intro", "");
                text.done();
                texts.put(language, Document.map(text.node(), line -> markdown(module, line)));
            }));
            if (!texts.containsKey(known.sourceLanguage())) {
                problems.add(
                        entry.file(),
                        entry.line(),
                        "The section '" + entry.id() + "' has no title in '" + known.sourceLanguage() + "'.");
            }
        } else {
            marks = fields.whole("marks", 1, 100);
        }
        if (entry.kind().equals(Draft.DRAW)) {
            rule(fields);
        }
        fields.done();
        return new Draft(
                entry.file(),
                entry.line(),
                entry.id(),
                entry.kind(),
                entry.retired(),
                marks,
                new Document(fields.node(), texts));
    }

    private void rule(Fields fields) {
        fields.whole("count", 1, 50);
        fields.flagOr("unused", false);
        var objectives = new ArrayList<String>();
        known.modules().forEach(module -> objectives.addAll(known.objectives(module)));
        Shelved.words(fields, "modules", known.modules());
        Shelved.words(fields, "objectives", objectives);
        Shelved.words(fields, "kinds", List.copyOf(kinds.names()));
        Shelved.words(
                fields,
                "levels",
                java.util.Arrays.stream(Shelved.Level.values())
                        .map(Shelved::word)
                        .toList());
        fields.words("tags");
    }

    private Optional<Yaml.Entries> text(String id, Fields file, @org.jspecify.annotations.Nullable Fields items) {
        var text = items == null ? null : items.value(id);
        if (text instanceof Yaml.Entries entries) {
            return Optional.of(entries);
        }
        if (items == null || text == null) {
            file.wrong("items", "The texts of item '" + id + "' are missing.");
        } else {
            items.wrong(id, "'" + id + "' must be a mapping with 'text' and 'reason'.");
        }
        return Optional.empty();
    }

    /** What an item names must be there. */
    private void refer(String module, Fields fields) {
        among(fields, "objective", fields.text("objective"), known.objectives(module));
        var lessons = new LinkedHashSet<String>();
        known.modules().forEach(each -> lessons.addAll(known.lessons(each)));
        among(fields, "lesson", fields.textOr("lesson", ""), lessons);
        var sources = fields.words("sources");
        if (sources.isEmpty()) {
            fields.wrong("sources", "An item needs at least one source.");
        }
        sources.stream()
                .filter(source -> !known.sources().contains(source.value()))
                .forEach(source ->
                        problems.unknown(source.file(), source.line(), "source", source.value(), known.sources()));
    }

    private void among(Fields fields, String key, String word, Set<String> words) {
        if (!word.isEmpty() && !words.contains(word)) {
            problems.unknown(fields.file(), fields.lineOf(key), key, word, words);
        }
    }

    private void check(String kind, Fields fields, int marks, Document document) {
        if (kinds.find(kind).isEmpty()) {
            if (!kind.isEmpty()) {
                problems.unknown(fields.file(), fields.lineOf("kind"), "kind", kind, kinds.names());
            }
            return;
        }
        var texts = document.texts(problems);
        if (!texts.containsKey(known.sourceLanguage())) {
            // That the texts are missing is said once, not again for each of them.
            texts.put(known.sourceLanguage(), Fields.none(fields.file(), fields.line(), new Problems()));
        }
        reading.item(NOT_KEPT, marks, kind, new ItemSource(fields, known.sourceLanguage(), texts));
    }

    private String markdown(String module, Yaml.Text text) {
        return known.markdown(module, text.value(), text.file(), text.line(), problems);
    }
}
