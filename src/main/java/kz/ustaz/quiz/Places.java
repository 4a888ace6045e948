package kz.ustaz.quiz;

import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.ports.CourseFiles;

/** Where other files of a module name a quiz or a check-yourself item. */
record Places(CourseFiles files, String module) {

    record Place(String file, int line) {}

    /** Where module.yml names a quiz. */
    Place ofQuiz(String quiz) {
        String path = module + "/module.yml";
        var root = files.text(path)
                .flatMap(text -> Yaml.read(path, text, new Problems()))
                .orElse(null);
        if (root != null && root.entries().get("quizzes") instanceof Yaml.Items list) {
            for (Yaml item : list.items()) {
                if (item instanceof Yaml.Entries entries
                        && entries.entries().get("id") instanceof Yaml.Text id
                        && id.value().equals(quiz)) {
                    return new Place(path, id.line());
                }
            }
        }
        return new Place(path, 0);
    }

    /** Where a lesson first uses a check-yourself item. */
    Place ofCheck(String item) {
        for (String path : files.under(module + "/")) {
            if (path.endsWith(".md")) {
                var lines = files.text(path).orElse("").lines().toList();
                for (int i = 1; i < lines.size(); i++) {
                    if (lines.get(i).strip().equals(item)
                            && lines.get(i - 1).strip().endsWith("check")) {
                        return new Place(path, i + 1);
                    }
                }
            }
        }
        return new Place(module + "/checks.yml", 0);
    }
}
