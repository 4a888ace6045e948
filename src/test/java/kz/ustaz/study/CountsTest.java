package kz.ustaz.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.AttemptSubmitted;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Score;
import kz.ustaz.quiz.Conduct.Counts;
import kz.ustaz.roster.EnrolmentId;
import org.junit.jupiter.api.Test;

/** Which of several attempts is the result. */
class CountsTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");
    private static final EnrolmentId ENROLMENT = new EnrolmentId(new UUID(1, 1));

    private final List<AttemptSubmitted> attempts = new ArrayList<>();

    @Test
    void theBestIsTheLargestShareAndAPassStays() {
        sat(2, 8);
        sat(6, 8);
        sat(5, 8);
        assertThat(result(Counts.BEST)).isEqualTo(standing(new Fraction(6, 1), 8, 2));
    }

    @Test
    void theFirstStaysWhateverFollows() {
        sat(2, 8);
        sat(8, 8);
        assertThat(result(Counts.FIRST)).isEqualTo(standing(new Fraction(2, 1), 8, 0));
    }

    @Test
    void theLastMayTakeAPassAwayAndGiveItAgain() {
        sat(6, 8);
        assertThat(result(Counts.LAST)).isEqualTo(standing(new Fraction(6, 1), 8, 1));
        sat(2, 8);
        assertThat(result(Counts.LAST)).isEqualTo(standing(new Fraction(2, 1), 8, 0));
        sat(8, 8);
        sat(7, 8);
        assertThat(result(Counts.LAST)).as("since the third").isEqualTo(standing(new Fraction(7, 1), 8, 3));
    }

    @Test
    void theAverageIsExact() {
        sat(1, 3);
        sat(2, 7);
        assertThat(result(Counts.AVERAGE).best())
                .as("(1/3 + 2/7) / 2 = 13/42, out of 7")
                .isEqualTo(new Score(new Fraction(13, 6), 7));
    }

    @Test
    void theAveragePassesWhereItReachesThePassMarkUnrounded() {
        sat(3, 5);
        sat(3, 5);
        assertThat(result(Counts.AVERAGE).passedAt()).as("60 % of 60 %").isEqualTo(AT.plusSeconds(1));
        sat(2, 5);
        sat(4, 5);
        assertThat(result(Counts.AVERAGE).passedAt())
                .as("again since the fourth")
                .isEqualTo(AT.plusSeconds(4));
        sat(599, 1000);
        assertThat(result(Counts.AVERAGE).passedAt()).as("59.98 %").isNull();
    }

    @Test
    void nothingThatCountsIsNoPass() {
        sat(0, 0);
        assertThat(result(Counts.AVERAGE)).isEqualTo(new QuizStanding("m1", "q", Score.NONE, null, false));
    }

    private void sat(long awarded, long available) {
        var score = new Score(Fraction.of(awarded), available);
        int n = attempts.size() + 1;
        attempts.add(new AttemptSubmitted(
                new AttemptId(new UUID(2, n)),
                ENROLMENT,
                "m1",
                "q",
                new UUID(3, 3),
                score,
                available > 0 && score.reaches(60),
                0,
                AT.plusSeconds(n)));
    }

    private QuizStanding result(Counts counts) {
        return QuizStanding.of(attempts, counts, 60);
    }

    private static QuizStanding standing(Fraction awarded, long available, int passedAt) {
        return new QuizStanding(
                "m1", "q", new Score(awarded, available), passedAt == 0 ? null : AT.plusSeconds(passedAt), false);
    }
}
