package kz.ustaz.content.ports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.ports.TextUnit.Sort;
import kz.ustaz.content.ports.TextUnit.Text;

/**
 * A folder of the whole course with one YAML file of texts for each language, such as {@code survey/kk.yml}.
 *
 * @param name without a slash
 */
public record TextFolder(String name, CourseFiles files, Part.Known known) {

    /** One for each key that the mapping of that name has in the source language. @param prefix of the ids */
    public List<TextUnit> each(Sort sort, String mapping, String prefix) {
        String source = file(known.sourceLanguage());
        return files
                .text(source)
                .flatMap(text -> Yaml.read(source, text, new Problems()))
                .map(root -> root.entries().get(mapping))
                .filter(Yaml.Entries.class::isInstance)
                .map(found -> ((Yaml.Entries) found).entries())
                .orElse(Map.of())
                .keySet()
                .stream()
                .map(key -> unit(sort, prefix + key, mapping, key))
                .toList();
    }

    /** All that the files say; none where there are none. */
    public List<TextUnit> whole(Sort sort, String id) {
        return files.has(file(known.sourceLanguage())) ? List.of(unit(sort, id)) : List.of();
    }

    private TextUnit unit(Sort sort, String id, String... keys) {
        var texts = new TreeMap<String, Text>();
        known.languages()
                .forEach(language -> Text.of(files, file(language), keys).ifPresent(text -> texts.put(language, text)));
        return new TextUnit("", sort, id, texts);
    }

    private String file(String language) {
        return name + "/" + language + ".yml";
    }
}
