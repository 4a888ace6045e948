package kz.ustaz.quiz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.ports.CourseFiles;
import kz.ustaz.content.ports.Part.Known;
import kz.ustaz.question.Kinds;

/** The quizzes of the course that ships, for tests of what must hold for real ones. */
public final class ShippedQuizzes {

    static final Kinds KINDS = new Kinds(Kinds.standard());

    private ShippedQuizzes() {}

    static CourseFiles files() throws IOException {
        var folder = Path.of("modules-content");
        var files = new TreeMap<String, byte[]>();
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return new CourseFiles(files);
    }

    static Problems check() throws IOException {
        var problems = new Problems();
        new QuizPart(KINDS, null).check(files(), new Facts(files()), Optional.empty(), problems);
        return problems;
    }

    /** All quizzes, read again from the documents that a database would keep. */
    public static List<Quiz> kept() throws IOException {
        var files = files();
        var facts = new Facts(files);
        var read = new QuizFiles(KINDS, files, facts, new Problems());
        var reading = new Reading(KINDS);
        var quizzes = new ArrayList<Quiz>();
        var all = facts.modules().stream()
                .flatMap(module -> read.quizzes(module).stream())
                .toList();
        var planning = new Planning(all, new Problems());
        for (var quiz : all) {
            if (!quiz.isShelf()) {
                var planned = planning.plan(quiz);
                var items = planned.items().stream()
                        .map(item -> reading.kept(
                                UUID.randomUUID(),
                                item.marks(),
                                item.kind(),
                                item.document().json()))
                        .toList();
                quizzes.add(reading.kept(
                        UUID.randomUUID(), quiz.module(), planned.document().json(), items));
            }
        }
        return quizzes;
    }

    /** What the files say, as far as quizzes need it. */
    private record Facts(CourseFiles files) implements Known {

        private Fields yaml(String path) {
            return new Fields(
                    Yaml.read(path, files.text(path).orElseThrow(), new Problems())
                            .orElseThrow(),
                    new Problems());
        }

        private Set<String> ids(String path, String key) {
            var ids = new LinkedHashSet<String>();
            yaml(path).each(key, one -> ids.add(one.id("id")));
            return ids;
        }

        @Override
        public String sourceLanguage() {
            return "en";
        }

        @Override
        public Set<String> languages() {
            return Set.of("en", "ru", "kk");
        }

        @Override
        public List<String> modules() {
            return yaml("course.yml").words("modules").stream()
                    .map(Yaml.Text::value)
                    .toList();
        }

        @Override
        public List<String> quizzes(String module) {
            return List.copyOf(ids(module + "/module.yml", "quizzes"));
        }

        @Override
        public Set<String> objectives(String module) {
            return ids(module + "/module.yml", "objectives");
        }

        @Override
        public String level(String objective) {
            return "";
        }

        @Override
        public Set<String> lessons(String module) {
            return ids(module + "/module.yml", "lessons");
        }

        @Override
        public Set<String> sources() {
            return ids("sources.yml", "sources");
        }

        @Override
        public Set<String> checks(String module) {
            return ids(module + "/checks.yml", "items");
        }

        @Override
        public void claim(String id, String file, int line) {}

        @Override
        public String markdown(String module, String markdown, String file, int line, Problems problems) {
            return markdown;
        }
    }
}
