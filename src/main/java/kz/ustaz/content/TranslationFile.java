package kz.ustaz.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Plain;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.common.source.YamlWriter;
import kz.ustaz.content.ports.CourseFiles;

/**
 * The file translation.yml of one folder of a language: of which state of its source each text is the translation, and
 * whether a person approved it.
 *
 * @param entries by unit, in the order of the file
 */
record TranslationFile(String path, Map<String, Entry> entries) {

    private static final String NAME = "translation.yml";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{16}");

    enum State {
        DRAFT,
        APPROVED
    }

    /** @param source the first 16 digits of the hash of the source's text @param line 0 for one that is not written yet */
    record Entry(String source, State state, int line) {}

    static String path(String module, String language) {
        return (module.isEmpty() ? "" : module + "/") + language + "/" + NAME;
    }

    /** Nothing where there is no such file. */
    static TranslationFile read(CourseFiles files, String path, Problems problems) {
        var fields = files.text(path)
                .flatMap(text -> Yaml.read(path, text, problems))
                .map(root -> new Fields(root, problems));
        return new TranslationFile(path, fields.map(TranslationFile::read).orElse(Map.of()));
    }

    /** Reads all of a course's, for what is wrong with them. */
    static void check(Outline outline, Draft draft) {
        for (String language : outline.languages()) {
            if (!language.equals(outline.sourceLanguage())) {
                Stream.concat(Stream.of(""), outline.modules().keySet().stream())
                        .map(module -> path(module, language))
                        .filter(draft::has)
                        .forEach(path -> read(draft.files(), path, draft.problems()));
            }
        }
    }

    private static Map<String, Entry> read(Fields file) {
        var entries = new LinkedHashMap<String, Entry>();
        file.each("units", unit -> {
            String id = unit.text("unit");
            String source = unit.text("source");
            String state = unit.oneOf("state", List.of("draft", "approved"), true);
            if (!source.isEmpty() && !HASH.matcher(source).matches()) {
                unit.wrong("source", "'source' is the first 16 hexadecimal digits of a hash; let the check write it.");
            }
            var entry = new Entry(source, State.valueOf(state.toUpperCase(Locale.ROOT)), unit.lineOf("unit"));
            if (!id.isEmpty() && entries.putIfAbsent(id, entry) != null) {
                unit.wrong("unit", "The unit '" + id + "' stands here twice.");
            }
        });
        file.done();
        return entries;
    }

    Optional<Entry> of(String unit) {
        return Optional.ofNullable(entries.get(unit));
    }

    /** As it is written; the same entries are the same bytes. */
    String written() {
        var units = entries.entrySet().stream()
                .map(entry -> {
                    var unit = new LinkedHashMap<String, String>();
                    unit.put("unit", entry.getKey());
                    unit.put("source", entry.getValue().source());
                    unit.put("state", entry.getValue().state().name().toLowerCase(Locale.ROOT));
                    return unit;
                })
                .toList();
        return YamlWriter.write(Plain.entries(path, Map.of("units", units)));
    }
}
