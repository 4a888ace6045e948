package kz.ustaz.content;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.ports.CourseFiles;

/** A course while it is read: its files, what is wrong so far, whose every id is, and which files somebody asked for. */
final class Draft {

    private final CourseFiles files;
    private final Problems problems;
    private final TreeSet<String> asked = new TreeSet<>();
    private final Map<String, Place> ids = new HashMap<>();

    Draft(CourseFiles files, Problems problems) {
        this.files = files;
        this.problems = problems;
    }

    CourseFiles files() {
        return files;
    }

    Problems problems() {
        return problems;
    }

    /** A file that must be there. @param from where it is asked for; reported there when it is missing */
    Optional<Fields> yaml(String path, Place from) {
        if (!has(path)) {
            missing(path, from);
            return Optional.empty();
        }
        return yamlIfThere(path);
    }

    Optional<Fields> yamlIfThere(String path) {
        asked.add(path);
        return files.text(path)
                .flatMap(text -> Yaml.read(path, text, problems))
                .map(entries -> new Fields(entries, problems));
    }

    boolean has(String path) {
        asked.add(path);
        return files.has(path);
    }

    Optional<String> text(String path) {
        asked.add(path);
        return files.text(path);
    }

    void missing(String path, Place from) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        problems.near(from.file(), from.line(), "The file " + path + " is missing.", path, files.under(folder));
    }

    /** Takes an id for the whole course. */
    void claim(String id, Place place) {
        Place first = ids.putIfAbsent(id, place);
        if (first != null) {
            problems.add(
                    place.file(),
                    place.line(),
                    "The id '" + id + "' is taken already, in " + first.file() + " on line " + first.line() + ".");
        }
    }

    /** Reports files that nobody asked for. @param others what other rooms read */
    void reportUnread(Predicate<String> others) {
        for (String path : files.files().keySet()) {
            if (!asked.contains(path) && !others.test(path)) {
                problems.near(path, 0, "Nothing in the course reads this file.", path, asked);
            }
        }
    }
}
