package kz.ustaz.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.ustaz.testing.CourseCopy;
import kz.ustaz.testing.EssayQuiz;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The shipped course in a folder of its own, its days in English alone, with a quiz more, whose essay people mark, and some words changed: day 2 is open
 * from the start, and its quiz is for practice, which no quiz of the shipped course is; the quiz of day 1 and that essay are exams,
 * each with a question for exams alone.
 */
class CourseWithPractice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** Has a question for exams alone, which begins with {@link #SECRET}. */
    static final String QUIZ = "d1-quiz";

    static final String SECRET = "Exam-only-sentinel.";
    static final String PRACTICE = "d2-quiz";
    static final String ESSAY = EssayQuiz.QUIZ;
    static final String LESSON = "d1-anatomy";
    static final String CHECK = "d1-c02";
    static final String LOCKED_QUIZ = "d3-quiz";
    static final String LOCKED_LESSON = "d3-numbers";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path folder = CourseCopy.in(context);
            CourseCopy.withoutTranslatedDays(folder);
            EssayQuiz.addTo(folder);
            replace(folder.resolve("day-2/module.yml"), "prerequisites: [day-1]", "prerequisites: []");
            replace(folder.resolve("day-2/quizzes/d2-quiz.yml"), "mode: quiz", "mode: practice");
            var exam = folder.resolve("day-1/quizzes/d1-quiz.yml");
            replace(exam, "mode: quiz", "mode: exam");
            replace(exam, "  - id: d1-q01\n    kind: choice\n", "  - id: d1-q01\n    kind: choice\n    use: exam\n");
            replace(
                    folder.resolve("day-1/en/quizzes/d1-quiz.yml"),
                    "  d1-q01:\n    text: ",
                    "  d1-q01:\n    text: " + SECRET + " ");
            var essay = folder.resolve("day-1/quizzes/" + ESSAY + ".yml");
            replace(essay, "mode: quiz", "mode: exam");
            replace(essay, "    kind: essay\n", "    kind: essay\n    use: exam\n");
            replace(
                    folder.resolve("day-1/en/quizzes/" + ESSAY + ".yml"),
                    "    text: Explain",
                    "    text: " + SECRET + " Explain");
            replace(
                    folder.resolve("day-2/en/quizzes/d2-quiz.yml"),
                    "  d2-q03:\n",
                    "  d2-q03:\n    hint: Read the figure twice.\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void replace(Path file, String was, String now) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(was);
        Files.writeString(file, text.replace(was, now));
    }
}
