package kz.ustaz.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ustaz.common.source.Yaml;

/** The single texts of a YAML value, each by the keys and numbers that lead to it. */
final class TextPieces {

    private TextPieces() {}

    /** In the order of the file. */
    static Map<String, String> of(Yaml node) {
        var pieces = new LinkedHashMap<String, String>();
        collect(node, "", pieces);
        return pieces;
    }

    private static void collect(Yaml node, String name, Map<String, String> pieces) {
        switch (node) {
            case Yaml.Text text -> pieces.put(name, text.value());
            case Yaml.Items list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    collect(list.items().get(i), name(name, i), pieces);
                }
            }
            case Yaml.Entries map -> map.entries().forEach((key, value) -> collect(value, name(name, key), pieces));
        }
    }

    /** The same value with these texts in place of its own. */
    static Yaml with(Yaml node, Map<String, String> pieces) {
        return with(node, "", pieces);
    }

    private static Yaml with(Yaml node, String name, Map<String, String> pieces) {
        return switch (node) {
            case Yaml.Text text ->
                new Yaml.Text(
                        text.file(), text.line(), mended(text.value(), pieces.getOrDefault(name, text.value())), true);
            case Yaml.Items list -> {
                var items = new java.util.ArrayList<Yaml>();
                for (int i = 0; i < list.items().size(); i++) {
                    items.add(with(list.items().get(i), name(name, i), pieces));
                }
                yield new Yaml.Items(list.file(), list.line(), List.copyOf(items));
            }
            case Yaml.Entries map -> {
                var entries = new LinkedHashMap<String, Yaml>();
                map.entries().forEach((key, value) -> entries.put(key, with(value, name(name, key), pieces)));
                yield new Yaml.Entries(map.file(), map.line(), entries, map.lines());
            }
        };
    }

    /** What a field on a screen does to line ends is no correction. */
    static String mended(String before, String written) {
        String text = written.replace("\r\n", "\n").replace('\r', '\n').strip();
        return text.equals(before.strip()) ? before : text;
    }

    private static String name(String before, Object next) {
        String step = next instanceof Integer place ? Integer.toString(place + 1) : String.valueOf(next);
        return before.isEmpty() ? step : before + " " + step;
    }
}
