package kz.ustaz.quiz;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Plain;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an author wrote about one thing, by itself: its structure, and its texts by language. Kept as JSON, it can be
 * read again when the files it came from are long gone.
 */
record Document(Yaml.Entries structure, Map<String, Yaml.Entries> texts) {

    private static final JsonMapper JSON = JsonMapper.shared();

    Document {
        texts = java.util.Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    static Document read(String name, String json) {
        var root = Plain.entries(name, JSON.readValue(json, Map.class));
        var texts = new TreeMap<String, Yaml.Entries>();
        if (root.entries().get("texts") instanceof Yaml.Entries byLanguage) {
            byLanguage.entries().forEach((language, text) -> texts.put(language, (Yaml.Entries) text));
        }
        if (!(root.entries().get("structure") instanceof Yaml.Entries structure)) {
            throw new IllegalStateException(name + " has no structure");
        }
        return new Document(structure, texts);
    }

    String json() {
        var plain = new LinkedHashMap<String, Object>();
        texts.forEach((language, text) -> plain.put(language, Plain.of(text)));
        return JSON.writeValueAsString(Map.of("structure", Plain.of(structure), "texts", plain));
    }

    Fields structure(Problems problems) {
        return new Fields(structure, problems);
    }

    Map<String, Fields> texts(Problems problems) {
        var fields = new TreeMap<String, Fields>();
        texts.forEach((language, text) -> fields.put(language, new Fields(text, problems)));
        return fields;
    }

    /** SHA-256 over everything, the same for the same values whatever the layout. */
    String hash() {
        var all = new StringBuilder(Yaml.canonical(structure));
        texts.forEach((language, text) -> all.append(language).append(Yaml.canonical(text)));
        return sha256(all.toString());
    }

    /** SHA-256 over the structure without some keys. */
    String structureHash(Set<String> without) {
        return sha256(Yaml.canonical(without(structure, without)));
    }

    /** By language, as JSON. */
    String textHashes() {
        return JSON.writeValueAsString(texts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        text -> sha256(Yaml.canonical(text.getValue())),
                        (a, b) -> a,
                        TreeMap::new)));
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static Yaml.Entries without(Yaml.Entries node, Set<String> keys) {
        var kept = new LinkedHashMap<>(node.entries());
        kept.keySet().removeAll(keys);
        return new Yaml.Entries(node.file(), node.line(), kept, node.lines());
    }

    /** The same mapping with every text changed. */
    static Yaml.Entries map(Yaml.Entries node, TextChange change) {
        return (Yaml.Entries) map((Yaml) node, change);
    }

    private static Yaml map(Yaml node, TextChange change) {
        return switch (node) {
            case Yaml.Text text -> new Yaml.Text(text.file(), text.line(), change.apply(text), text.quoted());
            case Yaml.Items list ->
                new Yaml.Items(
                        list.file(),
                        list.line(),
                        list.items().stream().map(item -> map(item, change)).toList());
            case Yaml.Entries map -> {
                var changed = new LinkedHashMap<String, Yaml>();
                map.entries().forEach((key, value) -> changed.put(key, map(value, change)));
                yield new Yaml.Entries(map.file(), map.line(), changed, map.lines());
            }
        };
    }

    /** What becomes of one text. */
    interface TextChange {
        String apply(Yaml.Text text);
    }
}
