package kz.ustaz.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part.Known;
import kz.ustaz.content.ports.TextUnit;
import kz.ustaz.content.ports.TextUnit.Sort;
import kz.ustaz.content.ports.TextUnit.Text;

/** The texts of quizzes and items, each with the languages that have it. What is retired needs no translation. */
final class QuizUnits {

    private static final String ITEMS = "items";

    private final CourseFiles files;
    private final Known known;
    private final List<TextUnit> units = new ArrayList<>();

    QuizUnits(CourseFiles files, Known known) {
        this.files = files;
        this.known = known;
    }

    List<TextUnit> all() {
        for (String module : known.modules()) {
            for (String path : files.under(module + "/quizzes/")) {
                if (QuizPart.QUIZ.matcher(path).matches()) {
                    read(module, path.substring(module.length()));
                }
            }
            if (files.has(module + "/checks.yml")) {
                read(module, "/checks.yml");
            }
        }
        return units;
    }

    /** @param rest of the path, the same in each language */
    private void read(String module, String rest) {
        var texts = new TreeMap<String, Yaml.Entries>();
        known.languages()
                .forEach(language -> yaml(module + "/" + language + rest).ifPresent(text -> texts.put(language, text)));
        var retired = new TreeSet<String>();
        var items = new ArrayList<String>();
        yaml(module + rest).map(root -> root.entries().get(ITEMS)).ifPresent(list -> {
            if (list instanceof Yaml.Items all) {
                all.items().forEach(item -> sort(item, items, retired));
            }
        });
        if (!rest.equals("/checks.yml")) {
            String id = rest.substring(rest.lastIndexOf('/') + 1, rest.length() - ".yml".length());
            add(module, Sort.QUIZ, id, texts, text -> Optional.of(besides(text, items, retired)));
        }
        items.forEach(item -> add(
                module,
                Sort.ITEM,
                item,
                texts,
                text -> Optional.ofNullable(items(text).entries().get(item))));
    }

    private Optional<Yaml.Entries> yaml(String path) {
        return files.text(path).flatMap(text -> Yaml.read(path, text, new Problems()));
    }

    private static void sort(Yaml node, List<String> items, Set<String> retired) {
        if (node instanceof Yaml.Entries item && item.entries().get("id") instanceof Yaml.Text id) {
            if (item.entries().get("retired") instanceof Yaml.Text gone
                    && gone.value().equals("true")) {
                retired.add(id.value());
            } else if (!(item.entries().get("kind") instanceof Yaml.Text kind)
                    || !Draft.ENTRIES.contains(kind.value())) {
                items.add(id.value());
            }
        }
    }

    private static Yaml.Entries items(Yaml.Entries text) {
        return text.entries().get(ITEMS) instanceof Yaml.Entries items
                ? items
                : new Yaml.Entries(text.file(), text.line(), Map.of(), Map.of());
    }

    /** Title, introduction and what else belongs to the quiz itself; of its entries only the sections. */
    private static Yaml.Entries besides(Yaml.Entries text, List<String> items, Set<String> retired) {
        var kept = new LinkedHashMap<>(text.entries());
        kept.put(ITEMS, Document.without(Document.without(items(text), retired), Set.copyOf(items)));
        return new Yaml.Entries(text.file(), text.line(), kept, text.lines());
    }

    private interface Piece {
        Optional<Yaml> of(Yaml.Entries text);
    }

    private void add(String module, Sort sort, String id, Map<String, Yaml.Entries> files, Piece piece) {
        var texts = new TreeMap<String, Text>();
        files.forEach((language, file) -> piece.of(file).ifPresent(node -> {
            int line = sort == Sort.QUIZ ? 0 : items(file).lines().getOrDefault(id, node.line());
            var keys = sort == Sort.QUIZ ? List.<String>of() : List.of(ITEMS, id);
            texts.put(language, new Text(file.file(), keys, line, Yaml.canonical(node)));
        }));
        units.add(new TextUnit(module, sort, id, texts));
    }
}
