package kz.ustaz.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.ustaz.testing.CourseCopy;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The shipped course in a folder of its own, with two words changed: day 2 is open from the start, and its quiz is for
 * practice, which no quiz of the shipped course is.
 */
class CourseWithPractice implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String QUIZ = "d1-quiz";
    static final String PRACTICE = "d2-quiz";
    static final String LESSON = "d1-anatomy";
    static final String CHECK = "d1-c02";
    static final String LOCKED_QUIZ = "d3-quiz";
    static final String LOCKED_LESSON = "d3-numbers";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path folder = CourseCopy.in(context);
            replace(folder.resolve("day-2/module.yml"), "prerequisites: [day-1]", "prerequisites: []");
            replace(folder.resolve("day-2/quizzes/d2-quiz.yml"), "mode: quiz", "mode: practice");
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
