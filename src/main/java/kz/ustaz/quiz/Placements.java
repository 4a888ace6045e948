package kz.ustaz.quiz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.ustaz.common.source.Plain;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.common.source.YamlWriter;
import kz.ustaz.content.ports.CourseFiles;
import org.springframework.stereotype.Component;

/** Names quizzes in their module's file, where a module says which quizzes it has and which of them it requires. */
@Component
class Placements {

    private static final String QUIZZES = "quizzes";
    private static final String REQUIRED = "required";

    static String path(String module) {
        return module + "/module.yml";
    }

    /** The module's file with the quiz as it is to stand there; empty where it stands so already. */
    Optional<String> file(CourseFiles files, String module, String quiz, boolean required) {
        return files.text(path(module))
                .flatMap(text -> Yaml.read(path(module), text, new Problems()))
                .map(Plain::map)
                .filter(plan -> place(plan, quiz, required))
                .map(plan -> YamlWriter.write(Plain.entries(path(module), plan)));
    }

    /** @return whether anything changed */
    private static boolean place(Map<String, Object> plan, String quiz, boolean required) {
        var quizzes = new ArrayList<Object>(plan.get(QUIZZES) instanceof List<?> list ? list : List.of());
        for (int i = 0; i < quizzes.size(); i++) {
            if (quizzes.get(i) instanceof Map<?, ?> placed && quiz.equals(placed.get("id"))) {
                boolean before = !"false".equals(placed.get(REQUIRED));
                quizzes.set(i, placement(quiz, required));
                plan.put(QUIZZES, quizzes);
                return before != required;
            }
        }
        quizzes.add(placement(quiz, required));
        plan.put(QUIZZES, quizzes);
        return true;
    }

    private static Map<String, Object> placement(String quiz, boolean required) {
        var placement = new LinkedHashMap<String, Object>();
        placement.put("id", quiz);
        placement.put(REQUIRED, Boolean.toString(required));
        return placement;
    }

    Map<String, byte[]> bytes(Map<String, String> texts) {
        var bytes = new TreeMap<String, byte[]>();
        texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    CourseFiles files(Map<String, String> texts) {
        return new CourseFiles(bytes(texts));
    }
}
