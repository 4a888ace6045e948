package kz.ustaz.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ustaz.assessment.CertaintyScore.Given;
import kz.ustaz.assessment.CertaintyScore.Judgement;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.Answer;
import org.junit.jupiter.api.Test;

/** The scheme as Gardner-Medwin gives it: right 1, 2, 3; wrong 0, −2, −6. */
class CertaintyTest {

    @Test
    void bringsWhatTheSchemeSays() {
        assertThat(Certainty.values())
                .extracting(level -> level.marks(Fraction.ONE))
                .containsExactly(Fraction.of(1), Fraction.of(2), Fraction.of(3));
        assertThat(Certainty.values())
                .extracting(level -> level.marks(Fraction.ZERO))
                .containsExactly(Fraction.of(0), Fraction.of(-2), Fraction.of(-6));
        assertThat(Certainty.VERY.marks(new Fraction(2, 3))).as("−6 + 2/3 of 9").isEqualTo(Fraction.ZERO);
    }

    /** At the borders of the scheme, two thirds and four fifths, two levels are worth the same. */
    @Test
    void honestyPays() {
        var twoThirds = new Fraction(2, 3);
        assertThat(Certainty.UNSURE.marks(twoThirds)).isEqualTo(Certainty.FAIRLY.marks(twoThirds));
        var fourFifths = new Fraction(4, 5);
        assertThat(Certainty.FAIRLY.marks(fourFifths)).isEqualTo(Certainty.VERY.marks(fourFifths));
    }

    @Test
    void theAverageIsExactAndCountsWhatWasNotAnswered() {
        var score = CertaintyScore.of(List.of(
                new Given(Fraction.ONE, true, Certainty.VERY),
                new Given(Fraction.ZERO, true, Certainty.FAIRLY),
                new Given(Fraction.ZERO, false, Certainty.UNSURE)));
        assertThat(score).isEqualTo(new CertaintyScore(new Fraction(1, 3), 3, 2, Judgement.TOO_FEW));
        assertThat(CertaintyScore.of(List.of()).average()).isEqualTo(Fraction.ZERO);
    }

    @Test
    void judgesByWhatAnotherLevelWouldHaveBrought() {
        assertThat(judged(some(5, 5, Certainty.VERY))).isEqualTo(Judgement.FITS);
        assertThat(judged(some(5, 4, Certainty.VERY))).as("on the border").isEqualTo(Judgement.FITS);
        assertThat(judged(some(5, 3, Certainty.VERY))).isEqualTo(Judgement.TOO_SURE);
        assertThat(judged(some(5, 2, Certainty.FAIRLY))).isEqualTo(Judgement.TOO_SURE);
        assertThat(judged(some(5, 5, Certainty.UNSURE))).isEqualTo(Judgement.TOO_CAUTIOUS);
        assertThat(judged(some(5, 1, Certainty.UNSURE))).isEqualTo(Judgement.FITS);
        assertThat(judged(some(4, 0, Certainty.VERY))).isEqualTo(Judgement.TOO_FEW);
        assertThat(judged(Stream.concat(some(5, 5, Certainty.UNSURE).stream(), some(5, 0, Certainty.VERY).stream())
                        .toList()))
                .as("30 lost on one side, 10 on the other")
                .isEqualTo(Judgement.TOO_SURE);
    }

    @Test
    void travelsAsOnePartOfAnAnswer() {
        var sent = Certainty.with(Answer.of("choice", "a"), Optional.of(Certainty.FAIRLY));
        assertThat(sent.values("certainty")).containsExactly("2");
        assertThat(Certainty.isSound(sent)).isTrue();
        assertThat(Certainty.in(sent)).contains(Certainty.FAIRLY);
        assertThat(Certainty.without(sent)).isEqualTo(Answer.of("choice", "a"));
        assertThat(Certainty.in(Answer.NONE)).isEmpty();
        assertThat(Stream.of("0", "4", "", "2 ", "two", "99999999999999999999"))
                .noneMatch(level -> Certainty.isSound(Answer.of("certainty", level)));
        assertThat(Certainty.isSound(Answer.of("certainty", "1", "2"))).isFalse();
    }

    private static Judgement judged(List<Given> given) {
        return CertaintyScore.of(given).judgement();
    }

    private static List<Given> some(int all, int right, Certainty level) {
        return Stream.concat(
                        Collections.nCopies(right, new Given(Fraction.ONE, true, level)).stream(),
                        Collections.nCopies(all - right, new Given(Fraction.ZERO, true, level)).stream())
                .toList();
    }
}
