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
        var kept = ShippedQuizzes.kept();
        assertThat(kept)
                .extracting(Quiz::id)
                .containsExactlyInAnyOrder(
                        "pre-test",
                        "d1-quiz",
                        "d1-drawn",
                        "d2-quiz",
                        "d2-drawn",
                        "d3-quiz",
                        "d3-drawn",
                        "d3-lab",
                        "d4-quiz",
                        "d4-drawn",
                        "post-test",
                        "final-exam");
        assertThat(kept)
                .filteredOn(
                        quiz -> quiz.mode() == Quiz.Mode.QUIZ && !quiz.plan().draws())
                .hasSize(6)
                .allSatisfy(quiz -> assertThat(quiz.items()).hasSizeGreaterThanOrEqualTo(8));
    }
}
