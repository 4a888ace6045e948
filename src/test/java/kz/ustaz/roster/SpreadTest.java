package kz.ustaz.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Test
    void weekendsAreSkippedUnlessTheyAreForTeaching() {
        assertThat(spread(2, 4, false)).containsExactly("11-27 a", "11-27 a", "11-30 b", "11-30 b");
        assertThat(spread(2, 4, true))
                .containsExactly(
                        "11-27 a", "11-27 a", "11-28 a", "11-28 a", "11-29 b", "11-29 b", "11-30 b", "11-30 b");
    }

    @Test
    void modulesGetAsManyHalvesAsTheOthersOrOneMore() {
        assertThat(spread(3, 4, false)).containsExactly("11-27 a", "11-27 a", "11-30 b", "11-30 c");
        assertThat(spread(4, 4, false)).containsExactly("11-27 a", "11-27 b", "11-30 c", "11-30 d");
    }

    private static List<String> spread(int modules, int days, boolean weekends) {
        var run = new RunDetails("R", "", FRIDAY, FRIDAY.plusDays(days - 1L), ZoneOffset.UTC, OptionalInt.empty());
        var ids = IntStream.range(0, modules)
                .mapToObj(at -> String.valueOf((char) ('a' + at)))
                .toList();
        return Spread.of(ids, run, weekends).stream()
                .map(block -> block.day().toString().substring(5) + " " + block.module())
                .toList();
    }
}
