package kz.ustaz.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One mapping in a list of an item's structure while somebody writes it, such as a gap or a region. What is changed here is
 * changed in the draft; keys that nobody touches stay as they were written.
 */
public final class DraftRow {

    private final Map<String, Object> values;

    DraftRow(Map<String, Object> values) {
        this.values = values;
    }

    public String id() {
        return get("id");
    }

    /** Empty where there is none. */
    public String get(String key) {
        return values.get(key) instanceof String text ? text : "";
    }

    public void set(String key, String value) {
        if (value.isBlank()) {
            values.remove(key);
        } else {
            values.put(key, value.strip());
        }
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** A list of words; empty where there is none. */
    public List<String> words(String key) {
        return values.get(key) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Kept even when empty: that the key is there may say what sort of row this is. */
    public void setWords(String key, List<String> words) {
        values.put(key, new ArrayList<Object>(words));
    }

    public void remove(String key) {
        values.remove(key);
    }
}
