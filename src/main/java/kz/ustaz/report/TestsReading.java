package kz.ustaz.report;

import java.util.Optional;
import java.util.Set;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Yaml;
import kz.ustaz.content.ports.CourseFiles;

/** Reads {@code evaluation/tests.yml}, and reports everything wrong with it. */
record TestsReading(CourseFiles files, Set<String> quizzes, Problems problems) {

    static final String FILE = "evaluation/tests.yml";

    private static final String BEFORE = "pre-test";
    private static final String AFTER = "post-test";

    /** Empty where the course has no such file, or it cannot be read. */
    Optional<Tests> read() {
        return files.has(FILE)
                ? files.text(FILE)
                        .flatMap(text -> Yaml.read(FILE, text, problems))
                        .map(this::tests)
                : Optional.empty();
    }

    private Tests tests(Yaml.Entries entries) {
        var fields = new Fields(entries, problems);
        var tests = new Tests(quiz(fields, BEFORE), quiz(fields, AFTER));
        if (!tests.before().isEmpty() && tests.before().equals(tests.after())) {
            fields.wrong(
                    AFTER,
                    "'post-test' must be another quiz than 'pre-test': who knows its questions has not learned.");
        }
        fields.done();
        return tests;
    }

    private String quiz(Fields fields, String key) {
        String quiz = fields.id(key);
        if (!quiz.isEmpty() && !quizzes.contains(quiz)) {
            problems.unknown(FILE, fields.lineOf(key), "quiz", quiz, quizzes);
        }
        return quiz;
    }
}
