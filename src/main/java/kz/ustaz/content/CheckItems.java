package kz.ustaz.content;

import java.util.LinkedHashSet;
import java.util.Optional;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.ports.CourseFiles;

/** The ids in a module's checks.yml. The file itself is read and checked by the room of quizzes. */
final class CheckItems {

    private CheckItems() {}

    static Words of(String module, CourseFiles files) {
        String path = module + "/checks.yml";
        var ids = new LinkedHashSet<String>();
        var silent = new Problems();
        Optional<Yaml.Entries> root = files.text(path).flatMap(text -> Yaml.read(path, text, silent));
        root.ifPresent(entries -> new Fields(entries, silent).each("items", item -> {
            if (!item.flagOr("retired", false)) {
                ids.add(item.textOr("id", ""));
            }
        }));
        return new Words("item in " + path + " called", ids, root.isPresent() || !files.has(path));
    }
}
