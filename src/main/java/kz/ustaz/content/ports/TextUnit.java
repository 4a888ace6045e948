package kz.ustaz.content.ports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;

/**
 * A text of the course that is translated, and approved, as one.
 *
 * @param module empty for what belongs to the whole course
 * @param id unique in its module: of a lesson, an item, a quiz or a term; else {@code module}, {@code course}, or a word for
 *     its sort before a name, as in {@code guide-…}
 * @param texts by language, those that have it
 */
public record TextUnit(String module, Sort sort, String id, Map<String, Text> texts) {

    public enum Sort {
        COURSE,
        TERM,
        MODULE,
        LESSON,
        GUIDE,
        PICTURE,
        QUIZ,
        ITEM,
        RUBRIC,
        CODE,
        SURVEY
    }

    /**
     * @param file where it stands
     * @param keys that lead to it in a YAML file; none for the whole file
     * @param line from 1; 0 for the whole file
     * @param canonical the words, the same for the same words whatever their layout
     */
    public record Text(String file, List<String> keys, int line, String canonical) {

        /** Of a YAML file; empty where there is no such file, or nothing at these keys. */
        public static Optional<Text> of(CourseFiles files, String file, String... keys) {
            Yaml node = files.text(file)
                    .flatMap(text -> Yaml.read(file, text, new Problems()))
                    .orElse(null);
            int line = 0;
            for (String key : keys) {
                if (!(node instanceof Yaml.Entries map)) {
                    return Optional.empty();
                }
                line = map.lines().getOrDefault(key, 0);
                node = map.entries().get(key);
            }
            return node == null
                    ? Optional.empty()
                    : Optional.of(new Text(file, List.of(keys), line, Yaml.canonical(node)));
        }
    }
}
