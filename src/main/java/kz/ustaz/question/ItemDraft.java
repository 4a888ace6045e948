package kz.ustaz.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.ustaz.common.source.Plain;
import kz.ustaz.common.source.Yaml;

/**
 * An item while somebody writes it: the values of its structure and of its texts as the files have them, whole or not.
 * What is blank is not kept. Not for use by several threads.
 */
public final class ItemDraft {

    private final Map<String, Object> structure;
    private final TreeMap<String, Map<String, Object>> texts = new TreeMap<>();

    private Map<String, String> pictures = Map.of();

    /** A new item. */
    public ItemDraft(String id, String kind) {
        structure = new LinkedHashMap<>();
        structure.put("id", id);
        structure.put("kind", kind);
    }

    /** One that is written already. @param texts by language */
    public ItemDraft(Yaml.Entries structure, Map<String, Yaml.Entries> texts) {
        this.structure = Plain.map(structure);
        texts.forEach((language, text) -> this.texts.put(language, Plain.map(text)));
    }

    public Yaml.Entries structure() {
        return Plain.entries("", structure);
    }

    /** What pictures an author may take, by the path that texts name them with, and where each is served. */
    public Map<String, String> pictures() {
        return pictures;
    }

    /** Where pictures are is no part of what is written: the page that shows the draft says it. */
    public void know(Map<String, String> pictures) {
        this.pictures = Map.copyOf(pictures);
    }

    /** By language. */
    public Map<String, Yaml.Entries> texts() {
        var entries = new TreeMap<String, Yaml.Entries>();
        texts.forEach((language, text) -> entries.put(language, Plain.entries(language, text)));
        return entries;
    }

    public String id() {
        return get("id");
    }

    public String kind() {
        return get("kind");
    }

    /** Whether it is asked no more; its id stays. */
    public boolean isRetired() {
        return get("retired").equals("true");
    }

    /** A text of the structure; empty where there is none. */
    public String get(String key) {
        return structure.get(key) instanceof String text ? text : "";
    }

    public void set(String key, String value) {
        put(structure, key, value);
    }

    /** A list of words; empty where there is none. */
    public List<String> words(String key) {
        return structure.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    public void setWords(String key, List<String> words) {
        if (words.isEmpty()) {
            structure.remove(key);
        } else {
            structure.put(key, new ArrayList<Object>(words));
        }
    }

    /** A list of mappings of words, such as options; a copy. */
    public List<Map<String, String>> rows(String key) {
        var rows = new ArrayList<Map<String, String>>();
        if (structure.get(key) instanceof List<?> list) {
            list.forEach(item -> rows.add(item instanceof Map<?, ?> map ? wordsOf(map) : new LinkedHashMap<>()));
        }
        return rows;
    }

    public void setRows(String key, List<Map<String, String>> rows) {
        var list = new ArrayList<Object>();
        rows.forEach(row -> list.add(new LinkedHashMap<>(row)));
        structure.put(key, list);
    }

    /** A list of mappings that may have lists of their own, such as gaps; live. */
    @SuppressWarnings("unchecked") // maps of ours have words for keys
    public List<DraftRow> entries(String key) {
        var entries = new ArrayList<DraftRow>();
        for (Object item : list(key)) {
            if (item instanceof Map<?, ?> map) {
                entries.add(new DraftRow((Map<String, Object>) map));
            }
        }
        return entries;
    }

    public DraftRow addRow(String key, String id) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", id);
        list(key).add(row);
        return new DraftRow(row);
    }

    public void moveRow(String key, int from, int to) {
        var list = list(key);
        list.add(to, list.remove(from));
    }

    public void removeRow(String key, int at) {
        list(key).remove(at);
    }

    @SuppressWarnings("unchecked") // lists of ours take any value
    private List<Object> list(String key) {
        if (!(structure.get(key) instanceof List<?>)) {
            structure.put(key, new ArrayList<>());
        }
        return (List<Object>) structure.get(key);
    }

    /** A mapping of words, such as pairs; a copy. */
    public Map<String, String> mapping(String key) {
        return structure.get(key) instanceof Map<?, ?> map ? wordsOf(map) : new LinkedHashMap<>();
    }

    public void setMapping(String key, Map<String, String> words) {
        structure.put(key, new LinkedHashMap<>(words));
    }

    private static Map<String, String> wordsOf(Map<?, ?> map) {
        var words = new LinkedHashMap<String, String>();
        map.forEach((key, value) -> words.put(String.valueOf(key), String.valueOf(value)));
        return words;
    }

    /** A text in a language; empty where there is none. @param path such as {@code options, a, text} */
    public String text(String language, String... path) {
        Object at = texts.get(language);
        for (String key : path) {
            at = at instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return at instanceof String text ? text : "";
    }

    public void setText(String language, String value, String... path) {
        Map<String, Object> at = texts.computeIfAbsent(language, key -> new LinkedHashMap<>());
        for (int i = 0; i < path.length - 1; i++) {
            at = inner(at, path[i]);
        }
        put(at, path[path.length - 1], value);
    }

    /**
     * The text of an option in a language, which files write as a text, or with feedback as {@code {text, feedback}}.
     *
     * @param part {@code text} or {@code feedback}
     */
    public String option(String language, String list, String id, String part) {
        String bare = text(language, list, id);
        return bare.isEmpty() ? text(language, list, id, part) : part.equals("text") ? bare : "";
    }

    public void setOption(String language, String list, String id, String part, String value) {
        String text = part.equals("text") ? value : option(language, list, id, "text");
        String feedback = part.equals("feedback") ? value : option(language, list, id, "feedback");
        Map<String, Object> options = inner(texts.computeIfAbsent(language, key -> new LinkedHashMap<>()), list);
        if (feedback.isBlank()) {
            put(options, id, text);
        } else {
            var both = new LinkedHashMap<String, Object>();
            put(both, "text", text);
            put(both, "feedback", feedback);
            options.put(id, both);
        }
    }

    /** Takes an option's texts out of every language. */
    public void removeOption(String list, String id) {
        texts.values().forEach(text -> {
            if (text.get(list) instanceof Map<?, ?> options) {
                options.remove(id);
            }
        });
    }

    /** Languages that have a text of this item. */
    public Set<String> languages() {
        return new LinkedHashSet<>(texts.keySet());
    }

    /** An item of its own with the same values. */
    public ItemDraft copy(String id) {
        var copy = new ItemDraft(structure(), texts());
        copy.structure.put("id", id);
        copy.structure.remove("retired");
        return copy;
    }

    @SuppressWarnings("unchecked") // maps of ours have words for keys
    private static Map<String, Object> inner(Map<String, Object> outer, String key) {
        if (!(outer.get(key) instanceof Map<?, ?>)) {
            outer.put(key, new LinkedHashMap<String, Object>());
        }
        return (Map<String, Object>) outer.get(key);
    }

    private static void put(Map<String, Object> map, String key, String value) {
        if (value.isBlank()) {
            map.remove(key);
        } else {
            map.put(key, value.strip());
        }
    }
}
