package kz.ustaz.report;

import static kz.ustaz.report.Rows.ENROLLED;
import static kz.ustaz.report.Rows.open;
import static kz.ustaz.report.Rows.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.ustaz.roster.ports.LastAct;
import kz.ustaz.roster.ports.LastAct.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private static LastAct act(Kind kind, Instant at) {
        return new LastAct(kind, at);
    }

    private static Pace pace(TraineeRow row, Instant now) {
        return Pace.of(row, now, TWO_DAYS);
    }

    private static TraineeRow reading(@Nullable LastAct last, @Nullable Instant progress) {
        return row(1, "A", 40, last, progress, List.of());
    }

    @Test
    void whoHasCompletedAllIsFinishedHoweverLongAgo() {
        assertThat(pace(row(1, "A", 100), ENROLLED.plus(Duration.ofDays(99)))).isEqualTo(Pace.FINISHED);
    }

    @Test
    void whoNeverBeganIsNewForAWhileAndThenSilent() {
        assertThat(pace(row(1, "A", 0), ENROLLED.plus(TWO_DAYS))).isEqualTo(Pace.NEW);
        assertThat(pace(row(1, "A", 0), ENROLLED.plus(TWO_DAYS).plusMillis(1))).isEqualTo(Pace.SILENT);
    }

    @Test
    void whoAnsweredAMomentAgoIsInAQuizAndAfterAnHourGoesOnOrIsSilent() {
        var answered = ENROLLED.plusSeconds(60);
        var sitting = row(1, "A", 0, act(Kind.ANSWERED, answered), answered, List.of(open(1, 8)));
        assertThat(pace(sitting, answered.plusSeconds(14 * 60))).isEqualTo(Pace.SITTING);
        assertThat(pace(sitting, answered.plusSeconds(15 * 60))).isEqualTo(Pace.GOING);
        assertThat(pace(sitting, answered.plus(Duration.ofDays(3)))).isEqualTo(Pace.SILENT);
        var handedIn = row(1, "A", 0, act(Kind.HANDED_IN, answered), answered, List.of());
        assertThat(pace(handedIn, answered.plusSeconds(60))).isEqualTo(Pace.GOING);
    }

    @Test
    void whoOpensLessonsAndCompletesNothingIsStuck() {
        var now = ENROLLED.plus(Duration.ofDays(10));
        var lately = act(Kind.OPENED_LESSON, now.minusSeconds(3600));
        assertThat(pace(reading(lately, now.minus(Duration.ofDays(3))), now)).isEqualTo(Pace.STUCK);
        assertThat(pace(reading(lately, now.minus(Duration.ofDays(1))), now)).isEqualTo(Pace.GOING);
        assertThat(pace(reading(lately, null), now))
                .as("never completed anything")
                .isEqualTo(Pace.STUCK);
        assertThat(Pace.of(reading(lately, null), now, Duration.ofDays(14))).isEqualTo(Pace.GOING);
    }
}
