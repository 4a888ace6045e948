package kz.ustaz.content;

import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.ports.CourseFiles;

/** Where something stands in a file that was read already. */
final class Lines {

    private Lines() {}

    /** The line of the mapping in a list that has this value under a key; 0 when there is none. */
    static int of(CourseFiles files, String path, String list, String key, String value) {
        var root = files.text(path)
                .flatMap(text -> Yaml.read(path, text, new Problems()))
                .orElse(null);
        if (root == null || !(root.entries().get(list) instanceof Yaml.Items items)) {
            return 0;
        }
        return items.items().stream()
                .filter(item -> item instanceof Yaml.Entries entries
                        && entries.entries().get(key) instanceof Yaml.Text text
                        && text.value().equals(value))
                .findFirst()
                .map(Yaml::line)
                .orElse(0);
    }
}
