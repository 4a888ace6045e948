package kz.ustaz.assessment.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import kz.ustaz.common.Fraction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of items, and what is not said on too thin a ground. */
class FindingsTest {

    private static final List<AskedItem.Option> OPTIONS = List.of(
            new AskedItem.Option("o1", true),
            new AskedItem.Option("o2", false),
            new AskedItem.Option("o3", false),
            new AskedItem.Option("o4", false));

    /** Ability of trainees, by whom an option is chosen: the better half takes C, the rest A, which the key says. */
    @Test
    void aWrongKeyIsSuspectedAndNamedByTheOptionThatTheBestChoose() {
        var report = first(20, (i, n) -> i >= n / 2 ? "o3" : i % 4 == 0 ? "o2" : "o1");

        assertThat(report.findings().getFirst()).isEqualTo(new Finding.KeySuspected("C", "o3"));
        assertThat(report.findings()).contains(new Finding.NobodyTakes(List.of("D")));
        assertThat(report.distractors().choices())
                .extracting(Distractors.Choice::chosen)
                .containsExactly(7, 3, 10, 0);
        assertThat(report.distractors().choices().get(2).meanScore().orElseThrow())
                .isGreaterThan(
                        report.distractors().choices().getFirst().meanScore().orElseThrow());
        assertThat(report.distractors().choices().get(3).meanScore()).isEmpty();
    }

    @Test
    void theTrendShowsGroupsFromTheWeakestToTheBest() {
        var trend = first(100, (i, n) -> i >= n / 2 ? "o1" : "o2").trend();

        assertThat(trend.groups()).hasSize(5);
        assertThat(trend.groups().stream().mapToInt(OptionTrend.Group::n).sum()).isEqualTo(100);
        var right = trend.lines().getFirst().shares();
        assertThat(right.getFirst()).isZero();
        assertThat(right.getLast()).isEqualTo(1);
        for (int group = 0; group < 5; group++) {
            int g = group;
            assertThat(trend.lines().stream()
                            .mapToDouble(line -> line.shares().get(g))
                            .sum())
                    .isEqualTo(1, within(1e-9));
        }
        assertThat(first(12, (i, n) -> "o1").trend().groups()).hasSize(3);
        assertThat(first(4, (i, n) -> "o1").trend().groups()).isEmpty();
    }

    @Test
    void equalScoresStayInOneGroup() {
        var rows = IntStream.range(0, 30)
                .<List<@Nullable Reply>>mapToObj(i -> List.of(chose("o1"), Reply.of(Fraction.ONE)))
                .toList();
        var trend = Analysis.of(new Marksheet(List.of(choice(), plain(1)), rows))
                .items()
                .getFirst()
                .trend();
        assertThat(trend.groups()).containsExactly(new OptionTrend.Group(30, 20, 20));
    }

    @Test
    void whatEverybodyAndNobodyKnowsIsSaid() {
        assertThat(first(30, (i, n) -> "o1").findings())
                .contains(new Finding.AllTheSame())
                .doesNotContain(new Finding.TooEasy());
        assertThat(first(30, (i, n) -> "o2").findings())
                .contains(new Finding.NobodyRight(), new Finding.BelowGuessing(25));
        assertThat(first(200, (i, n) -> i % 20 == 7 ? "o2" : "o1").findings()).contains(new Finding.TooEasy());
        assertThat(first(200, (i, n) -> i % 4 == 0 ? "o1" : "o2").findings()).contains(new Finding.TooHard());
    }

    @Test
    void whatTellsNobodyApartIsSaidOnlyWhenThatIsSure() {
        assertThat(first(400, (i, n) -> i % 2 == 0 ? "o1" : "o2").findings()).contains(new Finding.TellsNothing());
        assertThat(first(15, (i, n) -> i % 2 == 0 ? "o1" : "o2").findings()).doesNotContain(new Finding.TellsNothing());
    }

    /** Fifteen trainees and a discrimination a little below nothing: chance does that. */
    @Test
    void fewTraineesAndALittleBelowNothingIsNoFinding() {
        var report = first(15, (i, n) -> i % 3 == 0 ? "o2" : i == 14 ? "o3" : "o1");
        assertThat(report.statistics().discrimination().orElseThrow()).isBetween(-40.0, 10.0);
        assertThat(report.findings()).allMatch(finding -> finding.gravity() == Finding.Gravity.NOTE);
    }

    /** Pure chance must not cry wolf: of two hundred quizzes of fifteen, hardly an item is called a mistake. */
    @Test
    void guessingTraineesSeldomMakeAMistakeOfAnItem() {
        var random = new Random(1);
        int mistakes = 0;
        int items = 0;
        for (int round = 0; round < 200; round++) {
            for (var report : guessed(random, 15).items()) {
                items++;
                mistakes += report.findings().stream()
                                .anyMatch(finding ->
                                        finding instanceof Finding.KeySuspected || finding instanceof Finding.Against)
                        ? 1
                        : 0;
            }
        }
        assertThat(mistakes).isLessThan(items / 20);
    }

    @Test
    void troubleComesFirst() {
        var rows = new ArrayList<List<@Nullable Reply>>();
        for (int i = 0; i < 20; i++) {
            rows.add(List.of(
                    chose(i % 2 == 0 ? "o1" : "o2"),
                    chose(i >= 10 ? "o3" : "o1"),
                    Reply.of(new Fraction(i, 20).times(9))));
        }
        var analysis = Analysis.of(new Marksheet(
                List.of(choice(), new AskedItem("b", 1, Fraction.ONE, false, Optional.empty(), OPTIONS), plain(2)),
                rows));
        assertThat(analysis.byTrouble())
                .extracting(report -> report.item().id())
                .startsWith("b");
    }

    private interface Choosing {
        String option(int trainee, int of);
    }

    /** The analysis of an item with options beside one that shows how good trainees are. */
    private static ItemReport first(int trainees, Choosing choosing) {
        var rows = IntStream.range(0, trainees)
                .<List<@Nullable Reply>>mapToObj(
                        i -> List.of(chose(choosing.option(i, trainees)), Reply.of(new Fraction(9L * i, trainees))))
                .toList();
        return Analysis.of(new Marksheet(List.of(choice(), plain(1)), rows))
                .items()
                .getFirst();
    }

    private static AskedItem choice() {
        return new AskedItem("a", 0, Fraction.ONE, false, Optional.of(new Fraction(1, 4)), OPTIONS);
    }

    private static AskedItem plain(int slot) {
        return AskedItem.plain("p" + slot, slot, Fraction.of(9));
    }

    private static Reply chose(String option) {
        return new Reply(option.equals("o1") ? Fraction.ONE : Fraction.ZERO, List.of(option), true);
    }

    private static Analysis guessed(Random random, int trainees) {
        var items = IntStream.range(0, 10)
                .mapToObj(i -> new AskedItem("i" + i, i, Fraction.ONE, false, Optional.empty(), OPTIONS))
                .toList();
        var rows = IntStream.range(0, trainees)
                .<List<@Nullable Reply>>mapToObj(i -> items.stream()
                        .<@Nullable Reply>map(item -> chose("o" + (1 + random.nextInt(4))))
                        .toList())
                .toList();
        return Analysis.of(new Marksheet(items, rows));
    }
}
