package kz.ustaz.assessment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kz.ustaz.common.Fraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Figures computed by hand, traps, and what must hold of every sheet. */
class AnalysisTest {

    private static final double EXACT = 1e-12;

    /**
     * Totals 2, 1, 1, 0 have the variance 2/3; a is 1 1 0 0 with V = 1/3 and rest 1 0 1 0, b the same the other way round.
     * C(a, rest) = 0; C(a, T) = 1/3; alpha = 2·(1 − (2/3)/(2/3)) = 0.
     */
    @Test
    void fourAttemptsAtTwoItemsAsOnPaper() {
        var analysis = Analysis.of(sheet("11", "10", "01", "00"));

        assertThat(analysis.test().mean()).hasValue(1);
        assertThat(analysis.test().median()).hasValue(1);
        assertThat(analysis.test().sd().orElseThrow()).isEqualTo(Math.sqrt(2.0 / 3), within(EXACT));
        assertThat(analysis.test().skewness().orElseThrow()).isZero();
        assertThat(analysis.test().consistency().orElseThrow()).isEqualTo(0, within(EXACT));
        assertThat(analysis.test().errorRatio().orElseThrow()).isEqualTo(100, within(EXACT));
        for (var item : analysis.items()) {
            assertThat(item.statistics().facility()).hasValue(0.5);
            assertThat(item.statistics().covariance()).hasValue(0);
            assertThat(item.statistics().covarianceMax().orElseThrow()).isEqualTo(1.0 / 3, within(EXACT));
            assertThat(item.statistics().covarianceWithTotal().orElseThrow()).isEqualTo(1.0 / 3, within(EXACT));
            assertThat(item.statistics().discrimination()).hasValue(0);
            assertThat(item.statistics().effectiveWeight().orElseThrow()).isEqualTo(50, within(EXACT));
            assertThat(item.statistics().intendedWeight()).hasValue(50);
        }
    }

    /** Of three attempts that agree wholly, S = 3 has no kurtosis, and there is no interval for so few. */
    @Test
    void whatNeedsMoreAttemptsIsNotSaid() {
        var none = Analysis.of(sheet2());
        assertThat(none.test().mean()).isEmpty();
        assertThat(none.items().getFirst().statistics().facility()).isEmpty();

        var one = Analysis.of(sheet("10"));
        assertThat(one.test().mean()).hasValue(1);
        assertThat(one.test().sd()).isEmpty();
        assertThat(one.test().consistency()).isEmpty();
        assertThat(one.items().getFirst().statistics().covariance()).isEmpty();

        var two = Analysis.of(sheet("11", "00"));
        assertThat(two.test().skewness()).isEmpty();
        assertThat(two.test().consistency()).hasValue(100);
        assertThat(two.items().getFirst().statistics().discrimination()).hasValue(100);
        assertThat(two.items().getFirst().statistics().discriminationInterval()).isEmpty();

        var three = Analysis.of(sheet("11", "10", "00"));
        assertThat(three.test().skewness()).isPresent();
        assertThat(three.test().kurtosis()).isEmpty();
        assertThat(three.tellsTooLittle()).isTrue();
        assertThat(three.items().getFirst().findings()).containsExactly(new Finding.TooFew(3));
        assertThat(Analysis.of(sheet("11", "10", "00", "00", "11")).tellsTooLittle())
                .isFalse();
    }

    /** Ten thirds are not ten times 0.333…: a variance that is nothing is nothing. */
    @Test
    void thirdsThatAreAllTheSameDoNotVary() {
        var third = Reply.of(new Fraction(1, 3));
        var attempts = new ArrayList<List<@Nullable Reply>>();
        for (int i = 0; i < 10; i++) {
            attempts.add(Arrays.asList(third, Reply.of(new Fraction(i, 7))));
        }
        var analysis = Analysis.of(new Marksheet(plain(2), attempts));
        var figures = analysis.items().getFirst().statistics();
        assertThat(figures.variance()).hasValue(0);
        assertThat(figures.covariance()).hasValue(0);
        assertThat(figures.covarianceWithTotal()).hasValue(0);
        assertThat(figures.effectiveWeight()).hasValue(0);
        assertThat(figures.discrimination()).isEmpty();
        assertThat(figures.efficiency()).isEmpty();
        // the other's rest is what does not vary
        assertThat(analysis.items().getLast().statistics().discrimination()).isEmpty();
    }

    /** The totals are 1 1 1 2 2 2; V(x) = 0.3 twice and 0.3 of the totals, so alpha = 2·(1 − 2·0.3/0.3) = −2. */
    @Test
    void itemsThatContradictEachOtherHaveAnAlphaBelowNothing() {
        var analysis = Analysis.of(sheet("10", "10", "01", "01", "10", "11"));
        double totals = analysis.test().sd().orElseThrow();
        double expected = 200 * (1 - (4.0 / 6 * 2 / 6 * 6 / 5 + 3.0 / 6 * 3 / 6 * 6 / 5) / (totals * totals));
        assertThat(analysis.test().consistency().orElseThrow())
                .isEqualTo(expected, within(1e-9))
                .isNegative();
        assertThat(analysis.test().errorRatio().orElseThrow()).isGreaterThan(100);
    }

    /**
     * Places: one item for all, and one drawn from two. Totals 2 1 2 0 1 0. Of the drawn item b, asked of the first three
     * (1 0 1), the rest is the totals 2 1 2 themselves: r = 1. For a (1 1 1 0 0 0) the rest is T − x = 1 0 1 0 1 0.
     */
    @Test
    void ofADrawnItemTheRestIsTheWholeTotal() {
        var items =
                List.of(AskedItem.plain("a", 0, Fraction.ONE), drawn("b", Fraction.ONE), drawn("c", Fraction.of(3)));
        var analysis = Analysis.of(
                new Marksheet(items, List.of(row("11-"), row("10-"), row("11-"), row("0-0"), row("0-1"), row("0-0"))));

        assertThat(analysis.test().items()).isEqualTo(2);
        var b = analysis.items().get(1).statistics();
        assertThat(b.n()).isEqualTo(3);
        assertThat(b.discrimination().orElseThrow()).isEqualTo(100, within(EXACT));
        assertThat(b.covariance().orElseThrow()).isEqualTo(1.0 / 3, within(EXACT));
        assertThat(b.effectiveWeight()).isEmpty();
        assertThat(b.intendedWeight()).hasValue(50);
        assertThat(analysis.items().get(2).statistics().intendedWeight()).hasValue(75);
        assertThat(analysis.items().getFirst().statistics().intendedWeight()).hasValue((50 + 25) / 2.0);
        // a: V = 0.3; the place of the draw: V(1 0 1 0 1 0) = 0.3; T: V(2 1 2 0 1 0) = 0.8
        assertThat(analysis.test().consistency().orElseThrow()).isEqualTo(200 * (1 - 0.6 / 0.8), within(1e-9));
    }

    /** Who had other items is no reason to count what he was not asked as nothing. */
    @Test
    void whatWasNotAskedCountsNowhere() {
        var analysis = Analysis.of(new Marksheet(plain(2), List.of(row("11"), row("0-"), row("11"), row("01"))));
        assertThat(analysis.items().getLast().statistics().n()).isEqualTo(3);
        assertThat(analysis.items().getLast().statistics().facility()).hasValue(1);
        assertThat(analysis.test().consistency()).isEmpty();
    }

    @Test
    void anItemOfNoMarksIsSaidToHaveNone() {
        var items = List.of(AskedItem.plain("a", 0, Fraction.ONE), AskedItem.plain("z", 1, Fraction.ZERO));
        var analysis = Analysis.of(
                new Marksheet(items, List.of(row("10"), row("10"), row("00"), row("10"), row("00"), row("10"))));
        var none = analysis.items().getLast();
        assertThat(none.statistics().facility()).isEmpty();
        assertThat(none.statistics().facilityInterval()).isEmpty();
        assertThat(none.statistics().intendedWeight()).hasValue(0);
        assertThat(none.findings()).containsExactly(new Finding.NoMarks());
        // a quiz of nothing else has no weights to share out
        var empty = Analysis.of(
                new Marksheet(List.of(AskedItem.plain("z", 0, Fraction.ZERO)), List.of(row("0"), row("0"), row("0"))));
        assertThat(empty.items().getFirst().statistics().intendedWeight()).isEmpty();
        assertThat(empty.items().getFirst().statistics().effectiveWeight()).isEmpty();
    }

    @Test
    void aSheetWhoseRowsDoNotFitIsRefused() {
        assertThatThrownBy(() -> new Marksheet(plain(2), List.of(row("1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Marks in ugly fractions: no common unit fits a long, and the figures still come out. */
    @Test
    void fractionsWithoutACommonUnitAreStillCounted() {
        long[] primes = {999_999_937, 999_999_929, 999_999_893, 999_999_883, 999_999_797, 999_999_761};
        var attempts = new ArrayList<List<@Nullable Reply>>();
        for (int i = 0; i < primes.length; i++) {
            attempts.add(
                    Arrays.asList(Reply.of(new Fraction(primes[i] / (i + 2), primes[i])), Reply.of(Fraction.of(i))));
        }
        var figures = Analysis.of(new Marksheet(plain(2), attempts))
                .items()
                .getFirst()
                .statistics();
        assertThat(figures.facility().orElseThrow())
                .isEqualTo((1 / 2.0 + 1 / 3.0 + 1 / 4.0 + 1 / 5.0 + 1 / 6.0 + 1 / 7.0) / 6, within(1e-8));
        assertThat(figures.discrimination().orElseThrow()).isNegative();
    }

    @Test
    void theOrderOfAttemptsChangesNothing() {
        var random = new Random(20261125);
        for (int round = 0; round < 50; round++) {
            var sheet = random(random, 3 + random.nextInt(40), 1 + random.nextInt(8));
            var shuffled = new ArrayList<>(sheet.attempts());
            Collections.shuffle(shuffled, random);
            assertThat(Analysis.of(new Marksheet(sheet.items(), shuffled))).isEqualTo(Analysis.of(sheet));
        }
    }

    /** Wrong for right everywhere turns the facility round and leaves spread, discrimination and alpha as they are. */
    @Test
    void turningEveryMarkRoundTurnsOnlyTheFacility() {
        var random = new Random(7);
        for (int round = 0; round < 50; round++) {
            var sheet = random(random, 5 + random.nextInt(40), 2 + random.nextInt(8));
            var turned = new ArrayList<List<@Nullable Reply>>();
            for (var row : sheet.attempts()) {
                var other = new ArrayList<@Nullable Reply>();
                for (int i = 0; i < row.size(); i++) {
                    var reply = java.util.Objects.requireNonNull(row.get(i));
                    other.add(Reply.of(
                            sheet.items().get(i).max().plus(reply.marks().times(-1))));
                }
                turned.add(other);
            }
            var before = Analysis.of(sheet);
            var after = Analysis.of(new Marksheet(sheet.items(), turned));
            assertThat(after.test().sd().orElseThrow())
                    .isEqualTo(before.test().sd().orElseThrow(), within(1e-9));
            assertThat(after.test().consistency().orElse(999))
                    .isEqualTo(before.test().consistency().orElse(999), within(1e-7));
            for (int i = 0; i < before.items().size(); i++) {
                var one = before.items().get(i).statistics();
                var two = after.items().get(i).statistics();
                assertThat(two.facility().orElseThrow())
                        .isEqualTo(1 - one.facility().orElseThrow(), within(1e-9));
                assertThat(two.discrimination().orElse(999))
                        .isEqualTo(one.discrimination().orElse(999), within(1e-7));
            }
        }
    }

    /** Whatever the sheet: no NaN, no infinity, shares within 0 and 1, intervals around their value, weights of 100. */
    @Test
    void nothingAbsurdReachesTheScreen() {
        var random = new Random(42);
        for (int round = 0; round < 300; round++) {
            var analysis = Analysis.of(random(random, random.nextInt(12), 1 + random.nextInt(5)));
            assertThat(analysis.toString()).doesNotContain("NaN", "Infinity");
            for (var item : analysis.items()) {
                var figures = item.statistics();
                figures.facilityInterval().ifPresent(interval -> {
                    assertThat(interval.low()).isBetween(0.0, figures.facility().orElseThrow() + EXACT);
                    assertThat(interval.high()).isBetween(figures.facility().orElseThrow() - EXACT, 1.0);
                });
                figures.discriminationInterval()
                        .ifPresent(
                                interval -> assertThat(figures.discrimination().orElseThrow())
                                        .isBetween(interval.low(), interval.high()));
            }
            double intended = analysis.items().stream()
                    .mapToDouble(item -> item.statistics().intendedWeight().orElse(0))
                    .sum();
            assertThat(intended)
                    .satisfiesAnyOf(
                            sum -> assertThat(sum).isEqualTo(100, within(1e-9)),
                            sum -> assertThat(sum).isZero());
        }
    }

    /** README: with fifteen trainees a discrimination of 0.30 has a 95 % interval of −0.25 to 0.70. */
    @Test
    void intervalsAreWilsonsAndFishers() {
        var fisher = Interval.ofCorrelation(0.30, 15, Interval.Z95).orElseThrow();
        assertThat(fisher.low()).isEqualTo(-0.25, within(0.005));
        assertThat(fisher.high()).isEqualTo(0.70, within(0.005));
        // Wilson for 8 of 10, as in Newcombe (1998): 0.490 to 0.943
        var wilson = Interval.ofShare(0.8, 10, Interval.Z95);
        assertThat(wilson.low()).isEqualTo(0.490, within(0.0005));
        assertThat(wilson.high()).isEqualTo(0.943, within(0.0005));
        assertThat(Interval.ofShare(0, 10, Interval.Z95).low()).isZero();
        assertThat(Interval.ofCorrelation(1, 50, Interval.Z95)).isEmpty();
        assertThat(Interval.ofCorrelation(0.5, 3, Interval.Z95)).isEmpty();
    }

    private static AskedItem drawn(String id, Fraction max) {
        return new AskedItem(id, 1, max, true, Optional.empty(), List.of());
    }

    private static List<AskedItem> plain(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> AskedItem.plain("q" + i, i, Fraction.ONE))
                .toList();
    }

    private static Marksheet sheet(String... rows) {
        return new Marksheet(
                plain(rows[0].length()),
                Arrays.stream(rows).map(AnalysisTest::row).toList());
    }

    private static Marksheet sheet2() {
        return MarksCsv.read("trainee,a,b", Map.of(), Map.of());
    }

    /** A digit is a mark, and a dash stands for what was not asked. */
    private static List<@Nullable Reply> row(String marks) {
        var row = new ArrayList<@Nullable Reply>();
        marks.chars().forEach(c -> row.add(c == '-' ? null : Reply.of(Fraction.of(c - '0'))));
        return row;
    }

    private static Marksheet random(Random random, int attempts, int items) {
        var asked = new ArrayList<AskedItem>();
        for (int i = 0; i < items; i++) {
            asked.add(AskedItem.plain("q" + i, i, Fraction.of(1 + random.nextInt(3))));
        }
        var rows = new ArrayList<List<@Nullable Reply>>();
        for (int i = 0; i < attempts; i++) {
            var row = new ArrayList<@Nullable Reply>();
            for (var item : asked) {
                int parts = 1 + random.nextInt(4);
                row.add(Reply.of(item.max().times(new Fraction(random.nextInt(parts + 1), parts))));
            }
            rows.add(row);
        }
        return new Marksheet(asked, rows);
    }
}
