package kz.ustaz.question;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;

/**
 * What an author wrote about one item: its structure, and its texts by language. The keys that all kinds share (id,
 * kind, objective, marks, lesson, sources, retired) are read by the caller; a kind reads its own.
 *
 * @param structure the item's mapping in the quiz file
 * @param sourceLanguage must be among {@code texts}; a text missing there is an error
 * @param texts the item's mapping in each language's file that has one
 */
public record ItemSource(Fields structure, String sourceLanguage, Map<String, Fields> texts) {

    public Problems problems() {
        return structure.problems();
    }

    /** A text that must be there in every language that has this item. */
    public Localized text(String key) {
        var found = new TreeMap<String, String>();
        texts.forEach((language, fields) -> found.put(language, fields.text(key)));
        return new Localized(found);
    }

    /** A text that may be missing, or stand in some languages only. */
    public Localized textOr(String key) {
        var found = new TreeMap<String, String>();
        texts.forEach((language, fields) -> {
            String text = fields.textOr(key, "");
            if (!text.isBlank()) {
                found.put(language, text);
            }
        });
        return new Localized(found);
    }

    /**
     * Texts for a set of ids, such as options, the same ids in every language. A text is plain, or
     * {@code {text, feedback}}.
     *
     * @return for each id in order its text; feedback is empty where none is written
     */
    public Map<String, OptionText> options(String key, Collection<String> ids) {
        var read = new LinkedHashMap<String, OptionText>();
        ids.forEach(id -> read.put(id, new OptionText(Localized.EMPTY, Localized.EMPTY)));
        texts.forEach((language, item) -> {
            var options = item.fields(key).orElse(null);
            if (options == null) {
                item.wrong(key, "'" + key + "' is missing: a text for each of " + String.join(", ", ids) + ".");
                return;
            }
            for (String id : options.keys()) {
                if (!read.containsKey(id)) {
                    problems()
                            .unknown(
                                    item.file(),
                                    options.lineOf(id),
                                    "'" + key + "' entry in the structure with id",
                                    id,
                                    ids);
                } else {
                    read.merge(id, option(options, id, language), OptionText::and);
                }
            }
            for (String id : ids) {
                if (!options.keys().contains(id)) {
                    item.wrong(key, "The text of '" + id + "' is missing.");
                }
            }
        });
        return read;
    }

    private static OptionText option(Fields options, String id, String language) {
        if (!(options.value(id) instanceof Yaml.Entries entries)) {
            return new OptionText(Localized.of(language, options.text(id)), Localized.EMPTY);
        }
        var fields = new Fields(entries, options.problems());
        var text = Localized.of(language, fields.text("text"));
        String feedback = fields.textOr("feedback", "");
        fields.done();
        return new OptionText(text, feedback.isBlank() ? Localized.EMPTY : Localized.of(language, feedback));
    }

    /** The text of one option and what is said to who chose it, both Markdown. */
    public record OptionText(Localized text, Localized feedback) {

        OptionText and(OptionText other) {
            return new OptionText(text.and(other.text), feedback.and(other.feedback));
        }
    }
}
