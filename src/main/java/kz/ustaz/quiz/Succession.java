package kz.ustaz.quiz;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.ports.CourseFiles;

/** Compares two editions: an id that was given out stays in its file, retired if need be. */
final class Succession {

    private final CourseFiles before;
    private final CourseFiles now;
    private final Problems problems;

    Succession(CourseFiles before, CourseFiles now, Problems problems) {
        this.before = before;
        this.now = now;
        this.problems = problems;
    }

    /** Reports ids gone from files that are still there, at the line of the item that stood before each. */
    void check() {
        var everywhere = new LinkedHashSet<String>();
        now.files().keySet().stream()
                .filter(Succession::holdsItems)
                .forEach(path -> everywhere.addAll(items(now, path).keySet()));
        before.files().keySet().stream()
                .filter(Succession::holdsItems)
                .filter(now::has)
                .forEach(path -> check(path, everywhere));
    }

    private static boolean holdsItems(String path) {
        return QuizPart.QUIZ.matcher(path).matches()
                || QuizPart.CHECKS.matcher(path).matches();
    }

    private void check(String path, Set<String> everywhere) {
        var lines = items(now, path);
        List<String> old = new ArrayList<>(items(before, path).keySet());
        for (int i = 0; i < old.size(); i++) {
            // An item moved to another file keeps its id.
            if (everywhere.contains(old.get(i))) {
                continue;
            }
            int line = 1;
            for (int j = i - 1; j >= 0 && line == 1; j--) {
                line = lines.getOrDefault(old.get(j), 1);
            }
            problems.add(
                    path,
                    line,
                    "Item '" + old.get(i) + "' is gone" + (i == 0 ? "" : "; it stood after '" + old.get(i - 1) + "'")
                            + ". An item that must go stays with 'retired: true'.");
        }
    }

    /** Ids in the order of the file, with their lines. */
    private static Map<String, Integer> items(CourseFiles files, String path) {
        var ids = new LinkedHashMap<String, Integer>();
        var root = files.text(path)
                .flatMap(text -> Yaml.read(path, text, new Problems()))
                .orElse(null);
        if (root != null && root.entries().get("items") instanceof Yaml.Items list) {
            for (Yaml item : list.items()) {
                if (item instanceof Yaml.Entries entries && entries.entries().get("id") instanceof Yaml.Text id) {
                    ids.putIfAbsent(id.value(), id.line());
                }
            }
        }
        return ids;
    }
}
