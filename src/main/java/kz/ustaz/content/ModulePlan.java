package kz.ustaz.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.Course.Placement;

/**
 * The file module.yml of one module: everything but its texts.
 *
 * @param objectives level by id
 * @param whole false where the file could not be read
 */
record ModulePlan(
        String id,
        int minutes,
        List<Yaml.Text> prerequisites,
        Map<String, String> objectives,
        List<PlannedLesson> lessons,
        Set<String> retiredLessons,
        List<Placement> quizzes,
        boolean whole) {

    private static final List<String> LEVELS =
            List.of("remember", "understand", "apply", "analyse", "evaluate", "create");

    record PlannedLesson(String id, int minutes, List<String> objectives, int line) {}

    static String file(String module) {
        return module + "/module.yml";
    }

    String file() {
        return file(id);
    }

    Set<String> lessonIds() {
        return lessons.stream().map(PlannedLesson::id).collect(Collectors.toSet());
    }

    /** @param from the module's place in course.yml */
    static ModulePlan read(Draft draft, String module, Place from) {
        String file = file(module);
        Fields fields = draft.yaml(file, from).orElse(null);
        if (fields == null) {
            return new ModulePlan(module, 1, List.of(), Map.of(), List.of(), Set.of(), List.of(), false);
        }
        String id = fields.id("id");
        if (!id.isEmpty() && !id.equals(module)) {
            fields.wrong(
                    "id", "The module's id is '" + id + "' and its folder '" + module + "': they must be the same.");
        }
        int minutes = fields.whole("minutes", 1, 1440);
        var prerequisites = fields.words("prerequisites");
        var objectives = objectives(draft, fields);
        var retired = new java.util.HashSet<String>();
        var lessons = lessons(draft, fields, objectives.keySet(), retired);
        var quizzes = quizzes(fields);
        fields.done();
        return new ModulePlan(module, minutes, prerequisites, objectives, lessons, retired, quizzes, true);
    }

    private static Map<String, String> objectives(Draft draft, Fields fields) {
        var objectives = new LinkedHashMap<String, String>();
        fields.each("objectives", objective -> {
            String id = objective.id("id");
            String level = objective.oneOf("level", LEVELS, true);
            boolean retired = objective.flagOr("retired", false);
            if (!id.isEmpty()) {
                draft.claim(id, new Place(fields.file(), objective.lineOf("id")));
                if (!retired) {
                    objectives.putIfAbsent(id, level);
                }
            }
        });
        return objectives;
    }

    private static List<PlannedLesson> lessons(
            Draft draft, Fields fields, Set<String> objectives, Set<String> retired) {
        var lessons = new ArrayList<PlannedLesson>();
        var known = new Words("objective of this module", objectives, true);
        fields.each("lessons", lesson -> {
            String id = lesson.id("id");
            int minutes = lesson.whole("minutes", 1, 600);
            var aims = lesson.words("objectives");
            boolean gone = lesson.flagOr("retired", false);
            if (id.isEmpty()) {
                return;
            }
            draft.claim(id, new Place(fields.file(), lesson.lineOf("id")));
            if (gone) {
                retired.add(id);
                return;
            }
            aims.forEach(aim -> known.check(aim.value(), new Place(fields.file(), aim.line()), draft.problems()));
            lessons.add(new PlannedLesson(
                    id, minutes, aims.stream().map(Yaml.Text::value).toList(), lesson.lineOf("id")));
        });
        return lessons;
    }

    /** Who reads quizzes takes their ids and says which have no file. */
    private static List<Placement> quizzes(Fields fields) {
        var quizzes = new ArrayList<Placement>();
        fields.each("quizzes", quiz -> {
            String id = quiz.id("id");
            boolean required = quiz.flagOr("required", true);
            if (id.isEmpty()) {
                return;
            }
            if (quizzes.stream().anyMatch(other -> other.quiz().equals(id))) {
                quiz.wrong("id", "The quiz '" + id + "' stands in this module twice.");
            } else {
                quizzes.add(new Placement(id, required));
            }
        });
        return quizzes;
    }
}
