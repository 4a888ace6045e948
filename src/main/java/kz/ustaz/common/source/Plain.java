package kz.ustaz.common.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as texts, lists and maps in the order of the file: the form that screens change and JSON keeps. */
public final class Plain {

    private Plain() {}

    /** Made of {@code String}, {@code List} and {@code LinkedHashMap}; may be changed freely. */
    public static Object of(Yaml node) {
        return switch (node) {
            case Yaml.Text text -> text.value();
            case Yaml.Items list -> {
                var items = new ArrayList<Object>();
                list.items().forEach(item -> items.add(of(item)));
                yield items;
            }
            case Yaml.Entries map -> map(map);
        };
    }

    public static Map<String, Object> map(Yaml.Entries map) {
        var entries = new LinkedHashMap<String, Object>();
        map.entries().forEach((key, value) -> entries.put(key, of(value)));
        return entries;
    }

    /** @param file named in what is wrong with the values, which have no lines */
    public static Yaml.Entries entries(String file, Map<?, ?> plain) {
        var entries = new LinkedHashMap<String, Yaml>();
        plain.forEach((key, value) -> entries.put(String.valueOf(key), yaml(file, value)));
        return new Yaml.Entries(file, 0, entries, Map.of());
    }

    private static Yaml yaml(String file, Object plain) {
        return switch (plain) {
            case Map<?, ?> map -> entries(file, map);
            case List<?> list ->
                new Yaml.Items(
                        file, 0, list.stream().map(item -> yaml(file, item)).toList());
            default -> new Yaml.Text(file, 0, String.valueOf(plain), true);
        };
    }
}
