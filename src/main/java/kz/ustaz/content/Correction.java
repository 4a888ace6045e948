package kz.ustaz.content;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.StateDesk.Seen;
import kz.ustaz.content.StateDesk.UnitId;
import kz.ustaz.content.ports.TextUnit;

/** What becomes of a translation's file when somebody corrects one text of it. */
final class Correction {

    private final String language;
    private final UnitId id;
    private final Seen seen;
    private final Map<String, String> pieces;
    private boolean late;
    private String file = "";

    Correction(String language, UnitId id, Seen seen, Map<String, String> pieces) {
        this.language = language;
        this.id = id;
        this.seen = seen;
        this.pieces = pieces;
    }

    /** How it is corrected. @param editor the address of the page that its file has for that; empty for none */
    static Mending of(TextUnit unit, TextUnit.Text text, String content, String editor) {
        if (unit.sort() == TextUnit.Sort.PICTURE) {
            return new Mending.Drawing();
        }
        if (!editor.isEmpty()) {
            return new Mending.There(editor);
        }
        return new Mending.Here(
                unit.sort() == TextUnit.Sort.LESSON
                        ? Map.of("", content)
                        : value(content, text).map(TextPieces::of).orElse(Map.of()));
    }

    /**
     * Nothing where nothing is changed, or the text is not the one that was seen.
     *
     * @param now that nobody else changes meanwhile
     * @param editor of a path, as {@link #of} takes it
     * @throws IllegalArgumentException if such a text is corrected elsewhere
     */
    Map<String, byte[]> files(NewestCourse.Read now, UnaryOperator<String> editor) {
        var found = now.remarked().translated().stream()
                .filter(one ->
                        UnitId.of(one.unit()).equals(id) && one.language().equals(language) && one.isThere())
                .filter(one -> Translated.hash(one.unit(), language).equals(Optional.of(seen.translation())))
                .findFirst();
        late = found.isEmpty();
        return found.map(one -> files(one, now, editor)).orElse(Map.of());
    }

    private Map<String, byte[]> files(Translated one, NewestCourse.Read now, UnaryOperator<String> editor) {
        var text = Objects.requireNonNull(one.unit().texts().get(language));
        file = text.file();
        String before = now.files().text(file).orElse("");
        if (!(of(one.unit(), text, before, editor.apply(file)) instanceof Mending.Here)) {
            throw new IllegalArgumentException(file + " is corrected elsewhere");
        }
        String mended = mended(one.unit(), text, before);
        if (mended.equals(before)) {
            return Map.of();
        }
        var files = new HashMap<>(Map.of(file, mended));
        if (!one.waits()) {
            files.putAll(new TranslationNotes(
                            now.files(), now.course(), now.remarked().units())
                    .drafted(TranslationFile.path(id.module(), language), id.unit()));
        }
        return files.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().getBytes(StandardCharsets.UTF_8)));
    }

    private String mended(TextUnit unit, TextUnit.Text text, String before) {
        if (unit.sort() == TextUnit.Sort.LESSON) {
            String written = TextPieces.mended(before, pieces.getOrDefault("", before));
            return written.equals(before) ? before : written + "\n";
        }
        var root = Yaml.read(file, before, new Problems()).orElseThrow();
        return MendedYaml.of(file, before, (Yaml.Entries) with(root, text.keys().iterator()));
    }

    /** The file's values with the corrected ones where the keys lead. */
    private Yaml with(Yaml node, Iterator<String> keys) {
        if (!keys.hasNext() || !(node instanceof Yaml.Entries map)) {
            return TextPieces.with(node, pieces);
        }
        String key = keys.next();
        var entries = new LinkedHashMap<>(map.entries());
        entries.computeIfPresent(key, (_, value) -> with(value, keys));
        return new Yaml.Entries(map.file(), map.line(), entries, map.lines());
    }

    private static Optional<Yaml> value(String content, TextUnit.Text text) {
        Yaml node = Yaml.read(text.file(), content, new Problems()).orElse(null);
        for (String key : text.keys()) {
            node = node instanceof Yaml.Entries map ? map.entries().get(key) : null;
        }
        return Optional.ofNullable(node);
    }

    /** Whether it is not what was seen any more. */
    boolean late() {
        return late;
    }

    /** For the audit. */
    Map<String, String> said() {
        return Map.of("text", id.unit(), "file", file);
    }
}
