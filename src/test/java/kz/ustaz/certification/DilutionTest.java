package kz.ustaz.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Means and intervals against those that a statistical table gives. */
class DilutionTest {

    private static Dilution of(double... fractions) {
        return Dilution.of(
                fractions.length,
                DoubleStream.of(fractions).sum(),
                DoubleStream.of(fractions).map(one -> one * one).sum());
    }

    /** s = √0.025 = 0.15811; t(4) = 2.776; 2.776 × 0.15811 / √5 = 0.1963. */
    @Test
    void fivePeople() {
        var five = of(0.5, 0.6, 0.7, 0.8, 0.9);
        assertThat(five.n()).isEqualTo(5);
        assertThat(five.mean()).isEqualTo(0.7, within(1e-9));
        assertThat(five.low()).isEqualTo(0.5037, within(0.001));
        assertThat(five.high()).isEqualTo(0.8963, within(0.001));
    }

    /** Half at 0.4 and half at 0.6: s = 0.1 × √(100/99) = 0.100504; t(99) = 1.984; 1.984 × 0.0100504 = 0.01994. */
    @Test
    void aHundredPeople() {
        var all = new double[100];
        for (int i = 0; i < 100; i++) {
            all[i] = i % 2 == 0 ? 0.4 : 0.6;
        }
        var hundred = of(all);
        assertThat(hundred.mean()).isEqualTo(0.5, within(1e-9));
        assertThat(hundred.low()).isEqualTo(0.48006, within(0.0001));
        assertThat(hundred.high()).isEqualTo(0.51994, within(0.0001));
    }

    @Test
    void anIntervalStaysAmongMarks() {
        assertThat(of(1, 1, 1, 1, 0).high()).isEqualTo(1);
        assertThat(of(0, 0, 0, 0, 1).low()).isZero();
        var same = of(0.3, 0.3, 0.3, 0.3, 0.3);
        assertThat(same.low()).isEqualTo(0.3, within(1e-6));
        assertThat(same.high()).isEqualTo(0.3, within(1e-6));
    }
}
