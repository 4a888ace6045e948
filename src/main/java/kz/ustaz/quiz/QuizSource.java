package kz.ustaz.quiz;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.common.source.YamlWriter;
import kz.ustaz.content.ports.CourseFiles;

/**
 * A quiz as its files have it: one of structure, and one of texts for each language. Reading and writing again gives the
 * same bytes, if the files were written here.
 *
 * @param texts by language
 */
record QuizSource(String module, String id, Yaml.Entries structure, Map<String, Yaml.Entries> texts) {

    private static final Pattern TEXTS = Pattern.compile("[^/]+/([a-z]{2,3})/quizzes/([^/]+)\\.yml");

    QuizSource {
        texts = java.util.Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    /** Empty where there is no such quiz, or a file of it is no YAML. */
    static Optional<QuizSource> read(CourseFiles files, String module, String id) {
        var texts = new TreeMap<String, Yaml.Entries>();
        for (String path : files.under(module + "/")) {
            var match = TEXTS.matcher(path);
            if (match.matches() && match.group(2).equals(id)) {
                yaml(files, path).ifPresent(text -> texts.put(match.group(1), text));
            }
        }
        return yaml(files, path(module, id)).map(structure -> new QuizSource(module, id, structure, texts));
    }

    private static Optional<Yaml.Entries> yaml(CourseFiles files, String path) {
        return files.text(path).flatMap(text -> Yaml.read(path, text, new Problems()));
    }

    /** The text of each file by path. */
    Map<String, String> written() {
        var files = new TreeMap<String, String>();
        files.put(path(module, id), YamlWriter.write(structure));
        texts.forEach((language, text) -> files.put(path(module, language, id), YamlWriter.write(text)));
        return files;
    }

    /** The bytes of each file by path. */
    Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        written().forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    static String path(String module, String id) {
        return module + "/quizzes/" + id + ".yml";
    }

    static String path(String module, String language, String id) {
        return module + "/" + language + "/quizzes/" + id + ".yml";
    }
}
