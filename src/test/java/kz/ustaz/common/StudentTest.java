package kz.ustaz.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTest {

    /** From the printed table of the 0.975 quantile. */
    @ParameterizedTest
    @CsvSource({"4, 2.776", "5, 2.571", "9, 2.262", "14, 2.145", "29, 2.045", "120, 1.980"})
    void quantilesAreThoseOfTheTable(int freedom, double table) {
        assertThat(Student.upper(freedom)).isEqualTo(table, within(0.01));
    }

    @Test
    void manyDegreesOfFreedomAreTheNormalDistribution() {
        assertThat(Student.upper(1_000_000)).isEqualTo(1.96, within(0.0001));
    }
}
