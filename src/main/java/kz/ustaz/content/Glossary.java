package kz.ustaz.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Fields;
import kz.ustaz.content.Course.Term;

/** The file glossary.yml and its texts in each language. */
final class Glossary {

    static final String FILE = "glossary.yml";

    private final Draft draft;
    private final Map<String, Integer> lines = new LinkedHashMap<>();
    private boolean whole;

    private Glossary(Draft draft) {
        this.draft = draft;
    }

    /** The ids alone: definitions may refer to lessons, which are not read yet. */
    static Glossary read(Draft draft) {
        var glossary = new Glossary(draft);
        glossary.whole = !draft.has(FILE);
        draft.yamlIfThere(FILE).ifPresent(fields -> {
            fields.words("terms").forEach(word -> glossary.term(fields, word.value(), word.line()));
            fields.words("retired");
            fields.done();
            glossary.whole = true;
        });
        return glossary;
    }

    private void term(Fields fields, String id, int line) {
        if (fields.checkId(id, line) && lines.putIfAbsent(id, line) != null) {
            draft.problems()
                    .add(
                            FILE,
                            line,
                            "The term '" + id + "' stands here twice; it was first on line " + lines.get(id) + ".");
        }
    }

    Words words() {
        return new Words("glossary term", lines.keySet(), whole);
    }

    Map<String, Term> texts(Outline outline, Links links) {
        var terms = new TreeMap<String, Localized>();
        var definitions = new TreeMap<String, Localized>();
        for (String language : outline.languagesInOrder()) {
            String path = language + "/" + FILE;
            boolean needed = language.equals(outline.sourceLanguage()) && !lines.isEmpty();
            var file = needed ? draft.yaml(path, new Place(FILE, 0)) : draft.yamlIfThere(path);
            file.ifPresent(fields -> {
                fields.fields("terms")
                        .ifPresentOrElse(
                                entries -> texts(entries, language, links, terms, definitions),
                                () -> fields.wrong(
                                        "terms", "'terms' is missing: a term and a definition for each id."));
                fields.done();
            });
        }
        var all = new LinkedHashMap<String, Term>();
        lines.keySet()
                .forEach(id -> all.put(
                        id,
                        new Term(
                                id,
                                terms.getOrDefault(id, Localized.EMPTY),
                                definitions.getOrDefault(id, Localized.EMPTY))));
        return all;
    }

    private void texts(
            Fields entries,
            String language,
            Links links,
            Map<String, Localized> terms,
            Map<String, Localized> definitions) {
        for (String id : entries.keys()) {
            words().check(id, new Place(entries.file(), entries.lineOf(id)), draft.problems());
            entries.fields(id).ifPresent(entry -> {
                String term = entry.text("term");
                String definition = entry.text("definition");
                entry.done();
                var place = new Place(entry.file(), entry.lineOf("definition"));
                String html = TextCheck.html(definition, place, links, draft.problems());
                terms.merge(id, Localized.of(language, term), Localized::and);
                definitions.merge(id, Localized.of(language, html), Localized::and);
            });
        }
        for (String id : lines.keySet()) {
            if (!entries.has(id)) {
                draft.problems().add(entries.file(), entries.line(), "The term '" + id + "' has no text here.");
            }
        }
    }
}
