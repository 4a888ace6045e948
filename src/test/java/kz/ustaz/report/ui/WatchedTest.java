package kz.ustaz.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ustaz.report.Board;
import kz.ustaz.report.Pace;
import kz.ustaz.report.Rows;
import kz.ustaz.report.TraineeRow;
import org.junit.jupiter.api.Test;

class WatchedTest {

    private static final TraineeRow AYSA = Rows.row(1, "Aysa", 10);
    private static final TraineeRow BEK = Rows.row(2, "Bek", 90);
    private static final TraineeRow DANA = Rows.row(3, "Dana", 50);

    private Board board = board(DANA, AYSA, BEK);
    private final Watched watched = new Watched(kz.ustaz.report.WatchingOf.board(
            () -> board, Clock.fixed(Rows.ENROLLED.plus(Duration.ofDays(1)), ZoneOffset.UTC)));

    private static Board board(TraineeRow... rows) {
        Map<kz.ustaz.roster.EnrolmentId, TraineeRow> all =
                Arrays.stream(rows).collect(Collectors.toMap(TraineeRow::enrolment, Function.identity()));
        return new Board(Rows.RUN, Rows.COURSE, all);
    }

    private List<String> names() {
        return watched.rows().stream().map(row -> row.who().name()).toList();
    }

    @Test
    void beginsByName() {
        assertThat(names()).containsExactly("Aysa", "Bek", "Dana");
    }

    @Test
    void aRowThatChangesKeepsItsPlaceUntilSomebodySortsAgain() {
        watched.sort("percent", true);
        assertThat(names()).containsExactly("Bek", "Dana", "Aysa");
        board = board(DANA, Rows.row(1, "Aysa", 99), BEK);
        assertThat(watched.takeNew(false)).isFalse();
        assertThat(names()).containsExactly("Bek", "Dana", "Aysa");
        assertThat(watched.row(AYSA.enrolment()).stand().percent()).isEqualTo(99);
        watched.sort("percent", true);
        assertThat(names()).containsExactly("Aysa", "Bek", "Dana");
    }

    @Test
    void whoCameOrWentMakesANewOrder() {
        board = board(DANA, AYSA, BEK, Rows.row(4, "Erke", 0));
        assertThat(watched.takeNew(true)).isTrue();
        assertThat(names()).containsExactly("Aysa", "Bek", "Dana", "Erke");
        board = board(DANA);
        assertThat(watched.takeNew(false)).isTrue();
        assertThat(names()).containsExactly("Dana");
    }

    @Test
    void leavesThoseWhoAreLookedFor() {
        watched.search("an");
        assertThat(names()).containsExactly("Dana");
        watched.search("");
        board = board(DANA, AYSA, Rows.row(2, "Bek", 100));
        watched.takeNew(false);
        watched.only(Optional.of(Pace.FINISHED));
        assertThat(names()).containsExactly("Bek");
        assertThat(watched.count()).isEqualTo(Map.of(Pace.FINISHED, 1L, Pace.NEW, 2L));
    }
}
