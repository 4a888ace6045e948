package kz.ustaz.question;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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
 * @param markdown what every Markdown text goes through, such as rewriting its pictures' paths
 */
public record ItemSource(Fields structure, String sourceLanguage, Map<String, Fields> texts, Markdown markdown) {

    /** Checks and rewrites one Markdown text, knowing where it stands. */
    public interface Markdown {

        String rewrite(String text, String file, int line);
    }

    /** An item whose texts are taken as they stand. */
    public ItemSource(Fields structure, String sourceLanguage, Map<String, Fields> texts) {
        this(structure, sourceLanguage, texts, (text, file, line) -> text);
    }

    public Problems problems() {
        return structure.problems();
    }

    /**
     * A list of ids in the structure, each of the form of an id and named once; reported where not.
     *
     * @param least how many there must be @param most how many there may be
     * @return those that are well formed, in order
     */
    public List<String> ids(String key, int least, int most) {
        var lines = new LinkedHashMap<String, Integer>();
        var words = structure.words(key);
        for (var word : words) {
            Integer first = lines.putIfAbsent(word.value(), word.line());
            if (first != null) {
                problems().add(word.file(), word.line(), twice(key, word.value(), first));
            } else if (!structure.checkId(word.value(), word.line())) {
                lines.remove(word.value());
            }
        }
        if (words.size() < least || words.size() > most) {
            structure.wrong(key, count(key, least, most, words.size()));
        }
        return List.copyOf(lines.keySet());
    }

    public static String twice(String key, String id, int first) {
        return "'" + id + "' stands twice in '" + key + "'; it was first on line " + first + ".";
    }

    public static String count(String key, int least, int most, int found) {
        return "'" + key + "' must have " + least + " to " + most + " entries, not " + found + ".";
    }

    /** A Markdown text that must be there in every language that has this item. */
    public Localized text(String key) {
        var found = new TreeMap<String, String>();
        texts.forEach((language, fields) -> found.put(language, markdown(fields, key, fields.text(key))));
        return new Localized(found);
    }

    /** Plain text, no Markdown, that may be missing, or stand in some languages only. */
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
            if (options == null && item.has(key)) {
                return; // reported: no mapping
            }
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

    /** The same without feedback. */
    public Map<String, Localized> texts(String key, Collection<String> ids) {
        var read = new LinkedHashMap<String, Localized>();
        options(key, ids).forEach((id, option) -> read.put(id, option.text()));
        return read;
    }

    /**
     * What belongs to what, in the structure: a mapping of each of some ids to one of others, both read before.
     *
     * @param one the key under which the ids stand that each must have something @param other the key of what they have
     */
    public Map<String, String> pairs(
            String key, String one, Collection<String> ids, String other, Collection<String> others) {
        var pairs = new LinkedHashMap<String, String>();
        var written = structure.textsByKey(key);
        for (var pair : written.entrySet()) {
            Yaml.Text partner = pair.getValue();
            if (!ids.contains(pair.getKey())) {
                problems().unknown(partner.file(), partner.line(), "id in '" + one + "':", pair.getKey(), ids);
            } else if (!others.contains(partner.value())) {
                problems().unknown(partner.file(), partner.line(), "id in '" + other + "':", partner.value(), others);
            } else {
                pairs.put(pair.getKey(), partner.value());
            }
        }
        for (String id : ids) {
            if (!written.containsKey(id)) {
                structure.wrong(key, "'" + key + "' does not say what belongs to '" + id + "'.");
            }
        }
        return pairs;
    }

    private OptionText option(Fields options, String id, String language) {
        if (!(options.value(id) instanceof Yaml.Entries entries)) {
            return new OptionText(Localized.of(language, markdown(options, id, options.text(id))), Localized.EMPTY);
        }
        var fields = new Fields(entries, options.problems());
        var text = Localized.of(language, markdown(fields, "text", fields.text("text")));
        String feedback = markdown(fields, "feedback", fields.textOr("feedback", ""));
        fields.done();
        return new OptionText(text, feedback.isBlank() ? Localized.EMPTY : Localized.of(language, feedback));
    }

    private String markdown(Fields fields, String key, String text) {
        return text.isBlank() ? "" : markdown.rewrite(text, fields.file(), fields.lineOf(key));
    }

    /** The text of one option and what is said to who chose it, both Markdown. */
    public record OptionText(Localized text, Localized feedback) {

        OptionText and(OptionText other) {
            return new OptionText(text.and(other.text), feedback.and(other.feedback));
        }
    }
}
