package kz.ustaz.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Score;
import org.junit.jupiter.api.Test;

/**
 * Gains against those reckoned by hand. Of five people with these percents:
 *
 * <pre>
 * before  40  50  60  30  70    mean 250/5 = 50
 * after   60  80  70  70  80    mean 360/5 = 72
 * d       20  30  10  40  10    mean 110/5 = 22; d − 22: −2, 8, −12, 18, −12; squares 4 + 64 + 144 + 324 + 144 = 680
 * s² = 680/4 = 170; s/√5 = √(170/5) = √34 = 5.830952
 * t(0.975; 4) = 2.776445 (any table of Student's t); 2.776445 · 5.830952 = 16.189
 * interval 22 ± 16.189 = 5.811 … 38.189;  g = 22/(100 − 50) = 0.44
 * </pre>
 *
 * Of ten: before 30 each, after 40 five times and 60 five times: d 10 or 30, mean 20, squares 10 · 100 = 1000, s² = 1000/9,
 * s/√10 = √(1000/90) = 3.333333; t(0.975; 9) = 2.262157; 20 ± 7.541; g = 20/70 = 0.285714.
 */
class GainTest {

    private static final double TABLE = 0.02;

    private static List<Gain.Pair> five() {
        int[] before = {40, 50, 60, 30, 70};
        int[] after = {60, 80, 70, 70, 80};
        return IntStream.range(0, 5)
                .mapToObj(i -> new Gain.Pair(before[i], after[i]))
                .toList();
    }

    @Test
    void theMeanGainHasAnIntervalOfItsPairs() {
        var gain = Gain.of(five()).orElseThrow();
        assertThat(gain.n()).isEqualTo(5);
        assertThat(gain.before()).isEqualTo(50, within(1e-9));
        assertThat(gain.after()).isEqualTo(72, within(1e-9));
        assertThat(gain.points()).isEqualTo(22, within(1e-9));
        assertThat(gain.low()).isEqualTo(5.811, within(10 * TABLE));
        assertThat(gain.high()).isEqualTo(38.189, within(10 * TABLE));
        assertThat(gain.normalised().orElseThrow()).isEqualTo(0.44, within(1e-9));

        var ten = Gain.of(IntStream.range(0, 10)
                        .mapToObj(i -> new Gain.Pair(30, i < 5 ? 40 : 60))
                        .toList())
                .orElseThrow();
        assertThat(ten.low()).isEqualTo(20 - 7.541, within(TABLE));
        assertThat(ten.high()).isEqualTo(20 + 7.541, within(TABLE));
        assertThat(ten.normalised().orElseThrow()).isEqualTo(0.285714, within(1e-6));
    }

    @Test
    void fewerThanFivePeopleGiveNoFigure() {
        assertThat(Gain.of(five().subList(0, 4))).isEmpty();
        assertThat(Gain.of(List.of())).isEmpty();
    }

    @Test
    void whoCouldGainNothingHasNoNormalisedGain() {
        var all = Gain.of(IntStream.range(0, 5)
                        .mapToObj(i -> new Gain.Pair(100, 80))
                        .toList())
                .orElseThrow();
        assertThat(all.normalised()).isEmpty();
        assertThat(all.points()).isEqualTo(-20, within(1e-9));
        assertThat(all.low()).as("nothing varies").isEqualTo(-20, within(1e-9));
    }

    @Test
    void theIntervalStaysWithinWhatIsPossible() {
        int[] after = {100, 100, 100, 100, 20};
        var gain = Gain.of(IntStream.range(0, 5)
                        .mapToObj(i -> new Gain.Pair(0, after[i]))
                        .toList())
                .orElseThrow();
        assertThat(gain.high()).isEqualTo(100);
        assertThat(gain.low()).isBetween(0.0, 84.0);
    }

    @Test
    void whereThereWereNoMarksThereIsNoPair() {
        assertThat(Gain.Pair.of(Score.NONE, new Score(Fraction.ONE, 1))).isEmpty();
        assertThat(Gain.Pair.of(new Score(new Fraction(1, 3), 1), new Score(Fraction.of(2), 2)))
                .hasValueSatisfying(pair -> {
                    assertThat(pair.before()).isEqualTo(33.333, within(0.001));
                    assertThat(pair.after()).isEqualTo(100);
                });
    }
}
