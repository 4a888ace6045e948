package kz.ustaz.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.ports.CourseFiles;

/**
 * An id that was in the edition before and is in its file no more. People's reading, attempts and marks hang on ids, so
 * an id that must go is said to be retired and stays taken.
 */
final class GoneIds {

    private final CourseFiles before;
    private final CourseFiles now;
    private final Problems problems;

    private GoneIds(CourseFiles before, CourseFiles now, Problems problems) {
        this.before = before;
        this.now = now;
        this.problems = problems;
    }

    static void check(CourseFiles before, CourseFiles now, Iterable<String> modules, Problems problems) {
        var gone = new GoneIds(before, now, problems);
        gone.check(Outline.FILE, "modules", "module", "in the list 'retired:'");
        gone.check(Glossary.FILE, "terms", "term", "in the list 'retired:'");
        for (String module : modules) {
            String file = ModulePlan.file(module);
            gone.check(file, "objectives", "objective", "with retired: true");
            gone.check(file, "lessons", "lesson", "with retired: true");
        }
    }

    private void check(String file, String key, String what, String how) {
        var old = root(before, file).map(root -> ids(root, key)).orElse(Map.of());
        var root = root(now, file);
        if (root.isEmpty()) {
            return;
        }
        var left = ids(root.get(), key);
        int line = root.get().lines().getOrDefault(key, 1);
        for (String id : old.keySet()) {
            if (left.containsKey(id)) {
                line = left.get(id);
            } else {
                problems.add(
                        file,
                        line,
                        "Behind this line the edition before had the " + what + " '" + id
                                + "'. An id never goes: keep it " + how + ".");
            }
        }
    }

    private static Optional<Yaml.Entries> root(CourseFiles files, String file) {
        return files.text(file).flatMap(text -> Yaml.read(file, text, new Problems()));
    }

    /** The line of each id, also of those retired. */
    private static Map<String, Integer> ids(Yaml.Entries root, String key) {
        var ids = new LinkedHashMap<String, Integer>();
        for (String list : List.of(key, "retired")) {
            if (root.entries().get(list) instanceof Yaml.Items items) {
                for (Yaml item : items.items()) {
                    if (item instanceof Yaml.Entries entries
                            && entries.entries().get("id") instanceof Yaml.Text id) {
                        ids.putIfAbsent(id.value(), entries.lines().getOrDefault("id", entries.line()));
                    } else if (item instanceof Yaml.Text id) {
                        ids.putIfAbsent(id.value(), id.line());
                    }
                }
            }
        }
        return ids;
    }
}
