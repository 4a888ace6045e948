package kz.ustaz.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShippedQuizzesTest {

    @Test
    void areWithoutFault() throws Exception {
        assertThat(ShippedQuizzes.check().list()).isEmpty();
    }

    @Test
    void canBeReadAgainFromWhatTheDatabaseKeeps() throws Exception {
        assertThat(ShippedQuizzes.kept())
                .hasSize(4)
                .allSatisfy(quiz -> assertThat(quiz.items()).hasSizeGreaterThanOrEqualTo(8));
    }
}
