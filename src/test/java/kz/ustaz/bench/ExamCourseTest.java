package kz.ustaz.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamCourseTest {

    @TempDir
    Path folder;

    @Test
    void hasTwentyQuestionsOfFourOptionsTheFirstOfThemRight() throws IOException {
        ExamCourse.writeTo(folder);
        assertThat(ExamCourse.questions()).hasSize(20).allSatisfy(question -> {
            assertThat(question.options()).hasSize(4);
            assertThat(question.options().getFirst().right()).isTrue();
            assertThat(question.options().stream().filter(GiftQuestion.Option::right))
                    .hasSize(1);
            assertThat(question.feedback()).startsWith("General feedback.");
        });
        assertThat(Files.readString(folder.resolve("m1/en/quizzes/exam.yml"))).contains("Q20 wrong answer 3, ", "No. ");
    }

    /** The rule of the workload: question 1 of trainee 0 is 3 mod 10, of trainee 1 it is 0. */
    @Test
    void whoAnswersWhatIsKnownBefore() {
        assertThat(Trainee.knows(0, 1)).isTrue();
        assertThat(Trainee.knows(0, 3)).isFalse();
        assertThat(Trainee.knows(1, 1)).isTrue();
        assertThat(Trainee.knows(1, 20)).isFalse();
    }
}
