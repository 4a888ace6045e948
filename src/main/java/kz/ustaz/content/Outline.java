package kz.ustaz.content;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.ustaz.common.source.Fields;
import kz.ustaz.content.ports.CourseFiles;

/**
 * The file course.yml.
 *
 * @param modules the line of each, in teaching order
 * @param languages that have a folder anywhere
 * @param languageLine where the source language stands
 */
record Outline(
        String id, String sourceLanguage, int languageLine, Map<String, Integer> modules, Set<String> languages) {

    static final String FILE = "course.yml";
    private static final Set<String> TONGUES = Set.copyOf(Arrays.asList(Locale.getISOLanguages()));

    static Outline read(Draft draft) {
        Fields fields = draft.yaml(FILE, new Place(FILE, 0)).orElse(null);
        if (fields == null) {
            return new Outline("", "en", 0, Map.of(), languages(draft.files(), Set.of()));
        }
        String id = fields.id("id");
        String language = fields.text("source-language");
        var modules = new LinkedHashMap<String, Integer>();
        for (var word : fields.words("modules")) {
            if (fields.checkId(word.value(), word.line())) {
                draft.claim(word.value(), new Place(FILE, word.line()));
                modules.putIfAbsent(word.value(), word.line());
            }
        }
        if (modules.isEmpty()) {
            fields.wrong("modules", "'modules' must name at least one module.");
        }
        fields.words("retired").forEach(word -> draft.claim(word.value(), new Place(FILE, word.line())));
        fields.done();
        var languages = languages(draft.files(), modules.keySet());
        if (!language.isEmpty() && !languages.contains(language)) {
            draft.problems()
                    .unknown(FILE, fields.lineOf("source-language"), "folder for the language", language, languages);
        }
        return new Outline(id, language, fields.lineOf("source-language"), modules, languages);
    }

    /** In alphabetical order with the source language first. */
    List<String> languagesInOrder() {
        var all = new java.util.ArrayList<>(languages);
        all.remove(sourceLanguage);
        all.addFirst(sourceLanguage);
        return all;
    }

    private static Set<String> languages(CourseFiles files, Set<String> modules) {
        var found = new TreeSet<String>();
        for (String path : files.files().keySet()) {
            String[] steps = path.split("/", -1);
            int folder = modules.contains(steps[0]) ? 1 : 0;
            if (steps.length > folder + 1 && TONGUES.contains(steps[folder])) {
                found.add(steps[folder]);
            }
        }
        return found;
    }
}
