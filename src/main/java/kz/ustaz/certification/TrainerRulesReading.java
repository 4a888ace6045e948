package kz.ustaz.certification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.ustaz.common.Localized;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.ports.CourseFiles;

/**
 * Reads {@code certification/requirements.yml} and the code of conduct beside it, one file for each language, and reports
 * everything wrong with them.
 */
final class TrainerRulesReading {

    static final String FILE = "certification/requirements.yml";
    /** More than anybody reads before he signs. */
    private static final int MOST = 30;

    private static final int LONGEST_LIFE = 240;

    private static final String EXAM = "final-exam";
    private static final Pattern TEXTS = Pattern.compile("certification/([a-z]{2,3})\\.yml");
    private static final Set<String> TONGUES = Set.of(Locale.getISOLanguages());

    private final CourseFiles files;
    private final Set<String> quizzes;
    private final Problems problems;
    private final Map<String, String> titles = new TreeMap<>();
    private final Map<String, List<String>> points = new TreeMap<>();

    /** @param quizzes of the course, one of which may be the final exam */
    TrainerRulesReading(CourseFiles files, Set<String> quizzes, Problems problems) {
        this.files = files;
        this.quizzes = quizzes;
        this.problems = problems;
    }

    static boolean reads(String path) {
        return path.equals(FILE) || TEXTS.matcher(path).matches();
    }

    /** @return empty where the course makes no trainers, or its file cannot be read */
    Optional<TrainerRules> read(String sourceLanguage) {
        var languages = languages();
        if (!files.has(FILE)) {
            languages
                    .values()
                    .forEach(path -> problems.add(path, 0, "There is no " + FILE + " that this text belongs to."));
            return Optional.empty();
        }
        return files.text(FILE).flatMap(text -> Yaml.read(FILE, text, problems)).map(entries -> {
            var fields = new Fields(entries, problems);
            int attendance = fields.whole("attendance", 0, 100);
            var exam = exam(fields);
            var lives = new TrainerRules.Lives(
                    fields.wholeOr("course-certificate-months", 1, LONGEST_LIFE, TrainerRules.Lives.USUAL),
                    fields.wholeOr("trainer-certificate-months", 1, LONGEST_LIFE, TrainerRules.Lives.USUAL));
            fields.done();
            if (!languages.containsKey(sourceLanguage)) {
                problems.add(
                        FILE,
                        1,
                        "The file certification/" + sourceLanguage + ".yml with the code of conduct is missing.");
            }
            languages.forEach(this::code);
            languages.forEach((language, path) -> compare(language, path, sourceLanguage));
            return new TrainerRules(attendance, exam, code(), lives);
        });
    }

    private Optional<String> exam(Fields fields) {
        if (!fields.has(EXAM)) {
            return Optional.empty();
        }
        String quiz = fields.id(EXAM);
        if (!quiz.isEmpty() && !quizzes.contains(quiz)) {
            problems.unknown(FILE, fields.lineOf(EXAM), "quiz", quiz, quizzes);
        }
        return Optional.of(quiz);
    }

    private Map<String, String> languages() {
        var found = new TreeMap<String, String>();
        for (String path : files.under("certification/")) {
            var match = TEXTS.matcher(path);
            if (match.matches()) {
                found.put(match.group(1), path);
                if (!TONGUES.contains(match.group(1))) {
                    problems.add(path, 0, "'" + match.group(1) + "' is no language.");
                }
            }
        }
        return found;
    }

    private void code(String language, String path) {
        files.text(path).flatMap(text -> Yaml.read(path, text, problems)).ifPresent(entries -> {
            var fields = new Fields(entries, problems);
            titles.put(language, fields.text("title"));
            var all = fields.words("points").stream()
                    .map(word -> word.value().strip())
                    .toList();
            if (all.isEmpty() || all.size() > MOST) {
                fields.wrong("points", "'points' must be 1 to " + MOST + " sentences, not " + all.size() + ".");
            }
            points.put(language, all.subList(0, Math.min(MOST, all.size())));
            fields.done();
        });
    }

    private void compare(String language, String path, String sourceLanguage) {
        int there = points.getOrDefault(sourceLanguage, List.of()).size();
        int here = points.getOrDefault(language, List.of()).size();
        if (there > 0 && here > 0 && there != here) {
            problems.add(
                    path,
                    1,
                    "There are " + here + " points, and in the source language there are " + there
                            + ": each language must promise the same.");
        }
    }

    private CodeOfConduct code() {
        int most = points.values().stream().mapToInt(List::size).max().orElse(0);
        var all = new ArrayList<Localized>();
        for (int i = 0; i < most; i++) {
            var texts = new HashMap<String, String>();
            int n = i;
            points.forEach((language, said) -> {
                if (n < said.size()) {
                    texts.put(language, said.get(n));
                }
            });
            all.add(new Localized(texts));
        }
        return new CodeOfConduct(new Localized(titles), List.copyOf(all));
    }
}
