package kz.ustaz.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How marks of people are put together. */
class RubricTest {

    private static Rubric rubric(int markers, Optional<Integer> disagreement, int... points) {
        var criteria = IntStream.range(0, points.length)
                .mapToObj(i -> new Rubric.Criterion(
                        "c" + i,
                        Localized.EMPTY,
                        Stream.generate(() -> Localized.EMPTY)
                                .limit(points[i] + 1L)
                                .toList()))
                .toList();
        return new Rubric(criteria, markers, disagreement);
    }

    private static List<Map<String, Integer>> counting(Rubric rubric, List<Map<String, Integer>> given) {
        return rubric.counting(given, UnaryOperator.identity());
    }

    private static Map<String, Integer> mark(int one, int other) {
        return Map.of("c0", one, "c1", other);
    }

    @Test
    void oneMarkerIsEnoughWhereOneIsWanted() {
        var rubric = rubric(1, Optional.empty(), 4, 2);
        assertThat(counting(rubric, List.of())).isEmpty();
        assertThat(counting(rubric, List.of(mark(3, 2)))).containsExactly(mark(3, 2));
        var grade = rubric.grade(List.of(mark(3, 2)));
        assertThat(grade.fraction()).isEqualTo(new Fraction(5, 6));
        assertThat(grade.parts())
                .containsExactly(new Grade.Part("c0", new Fraction(3, 4)), new Grade.Part("c1", Fraction.ONE));
    }

    @Test
    void ofTwoWhoAgreeTheMeanCountsExactly() {
        var rubric = rubric(2, Optional.of(2), 4, 3);
        assertThat(counting(rubric, List.of(mark(3, 2))))
                .as("one is still wanted")
                .isEmpty();
        var both = counting(rubric, List.of(mark(3, 2), mark(4, 3)));
        assertThat(both).hasSize(2);
        var grade = rubric.grade(both);
        assertThat(grade.fraction()).isEqualTo(new Fraction(6, 7));
        assertThat(grade.parts())
                .containsExactly(new Grade.Part("c0", new Fraction(7, 8)), new Grade.Part("c1", new Fraction(5, 6)));
    }

    @Test
    void aThirdSettlesWhatTwoDisagreeAboutAndCountsAlone() {
        var rubric = rubric(2, Optional.of(2), 4, 2);
        var apart = List.of(mark(4, 2), mark(1, 2));
        assertThat(rubric.wanted(apart, UnaryOperator.identity())).isEqualTo(3);
        assertThat(counting(rubric, apart)).isEmpty();
        assertThat(counting(rubric, List.of(mark(4, 2), mark(1, 2), mark(2, 1))))
                .containsExactly(mark(2, 1));
        assertThat(counting(rubric, List.of(mark(1, 2), mark(1, 2), mark(2, 1))))
                .as("also when the first corrects his afterwards")
                .containsExactly(mark(2, 1));
    }

    @ParameterizedTest
    @CsvSource({"2, 2, false", "2, 3, true", "0, 0, false", "0, 1, true"})
    void asManyPointsApartAsAllowedIsNoDisagreement(int allowed, int apart, boolean differ) {
        var rubric = rubric(2, Optional.of(allowed), 4, 2);
        assertThat(rubric.differ(mark(0, 1), mark(apart, 1))).isEqualTo(differ);
        assertThat(rubric.differ(mark(apart, 1), mark(0, 1))).isEqualTo(differ);
    }

    /** A fifth of 11 points is 2.2: 2 points apart are in it, 3 are not. Of 10 it is 2. */
    @ParameterizedTest
    @CsvSource({"9, 2, 2, false", "9, 2, 3, true", "9, 1, 2, false", "9, 1, 3, true", "2, 2, 1, true"})
    void withoutANumberAFifthOfAllPointsIsAllowed(int one, int other, int apart, boolean differ) {
        assertThat(rubric(2, Optional.empty(), one, other).differ(mark(0, 0), mark(apart, 0)))
                .isEqualTo(differ);
    }

    @Test
    void onlyWholeMarksFit() {
        var rubric = rubric(1, Optional.empty(), 4, 2);
        assertThat(rubric.fits(mark(0, 0))).isTrue();
        assertThat(rubric.fits(mark(4, 2))).isTrue();
        assertThat(rubric.fits(mark(5, 2))).isFalse();
        assertThat(rubric.fits(mark(-1, 2))).isFalse();
        assertThat(rubric.fits(Map.of("c0", 1))).isFalse();
        assertThat(rubric.fits(Map.of("c0", 1, "other", 1))).isFalse();
        assertThat(rubric.fits(Map.of("c0", 1, "c1", 1, "c2", 0))).isFalse();
    }

    /** Summed by hand in another way: points of all markers over points of all rubrics. */
    @Test
    void theSharesOfAllCriteriaTogetherAreTheShareOfTheWhole() {
        var chance = new SplittableRandom(7);
        for (int round = 0; round < 500; round++) {
            int one = 1 + chance.nextInt(9);
            int other = 1 + chance.nextInt(9);
            var rubric = rubric(2, Optional.of(90), one, other);
            var marks = List.of(
                    mark(chance.nextInt(one + 1), chance.nextInt(other + 1)),
                    mark(chance.nextInt(one + 1), chance.nextInt(other + 1)));
            long points = marks.stream()
                    .flatMap(mark -> mark.values().stream())
                    .mapToLong(Integer::longValue)
                    .sum();
            assertThat(rubric.grade(counting(rubric, marks)).fraction())
                    .isEqualTo(new Fraction(points, 2L * (one + other)));
        }
    }
}
