package kz.ustaz.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.ustaz.certification.Agreement.Pair;
import kz.ustaz.common.Fraction;
import org.junit.jupiter.api.Test;

class AgreementTest {

    /** @param table counts: rows are the first observer's levels, columns the second's */
    private static Agreement of(int[][] table) {
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table[i].length; j++) {
                pairs.addAll(Collections.nCopies(table[i][j], new Pair(i, j)));
            }
        }
        return Agreement.of(pairs);
    }

    /**
     * 91 pairs of four ordered answers: Hout, Duncan and Sobel 1987, in Agresti, «Categorical Data Analysis», 1990, and as
     * data set SexualFun in R's package vcd, whose Kappa() with equal-spacing weights says 0.2374 (without weights 0.1293).
     * By hand: Σ|i − j|·observed = 35·1 + 18·2 + 5·3 = 86; Σ|i − j|·row·column = 10262;
     * κ = 1 − 86·91 ÷ 10262 = 2436 ÷ 10262 = 1218 ÷ 5131.
     */
    @Test
    void aPublishedTableOfFourLevelsGivesItsLinearWeightedKappa() {
        var agreement = of(new int[][] {{7, 7, 2, 3}, {2, 8, 3, 7}, {1, 5, 4, 9}, {2, 8, 9, 14}});
        assertThat(agreement.all()).isEqualTo(91);
        assertThat(agreement.alike()).isEqualTo(33);
        assertThat(agreement.percent()).isEqualTo(36);
        assertThat(agreement.kappa()).contains(new Fraction(1218, 5131));
        assertThat(agreement.kappa().orElseThrow().toDouble()).isCloseTo(0.2374, within(0.00005));
    }

    /** With two levels the linear weights are none: Cohen's plain κ. By hand: po = 0.7, pe = 0.5, κ = 0.4. */
    @Test
    void withTwoLevelsItIsCohensKappa() {
        var agreement = of(new int[][] {{20, 5}, {10, 15}});
        assertThat(agreement.kappa()).contains(new Fraction(2, 5));
        assertThat(agreement.percent()).isEqualTo(70);
    }

    /**
     * By hand: Σ|i − j|·observed = 2; rows 0, 1, 3, 3 and columns 0, 2, 1, 4 give Σ|i − j|·row·column = 9 + 18 + 15 = 42;
     * κ = 1 − 2·7 ÷ 42 = 2 ÷ 3.
     */
    @Test
    void sevenCriteriaOfOneLesson() {
        var agreement = Agreement.of(List.of(
                new Pair(1, 1),
                new Pair(2, 2),
                new Pair(2, 1),
                new Pair(2, 3),
                new Pair(3, 3),
                new Pair(3, 3),
                new Pair(3, 3)));
        assertThat(agreement.alike()).isEqualTo(5);
        assertThat(agreement.percent()).isEqualTo(71);
        assertThat(agreement.kappa()).contains(new Fraction(2, 3));
    }

    @Test
    void itIsNotDefinedWhereChanceAloneWouldAgreeWholly() {
        assertThat(of(new int[][] {{0, 0}, {0, 7}}).kappa()).isEmpty();
        assertThat(of(new int[][] {{0, 0}, {0, 7}}).percent()).isEqualTo(100);
        assertThat(Agreement.of(List.of()).kappa()).isEmpty();
        assertThat(Agreement.of(List.of()).percent()).isZero();
    }

    @Test
    void oneForWholeAgreementAndBelowNothingForLessThanChance() {
        assertThat(of(new int[][] {{3, 0}, {0, 4}}).kappa()).contains(Fraction.ONE);
        assertThat(of(new int[][] {{0, 1}, {1, 0}}).kappa()).contains(Fraction.of(-1));
        assertThat(of(new int[][] {{0, 7}}).kappa())
                .as("one says 0, the other 1, always")
                .contains(Fraction.ZERO);
    }
}
