package kz.ustaz.report;

import java.time.Duration;
import java.time.Instant;
import kz.ustaz.roster.ports.LastAct;

/** How somebody gets on, in one word. The first that holds is his. */
public enum Pace {
    /** All modules are complete. */
    FINISHED,
    /** An attempt is open, and he did something in it a moment ago. */
    SITTING,
    /** He did nothing for as long as one has patience, counted from his enrolment where he never began. */
    SILENT,
    /** He does something, but completes nothing for as long as one has patience. */
    STUCK,
    /** He never began, and it is not long since he was enrolled. */
    NEW,
    GOING;

    private static final Duration A_MOMENT = Duration.ofMinutes(15);

    /** @param patience how long one may be silent, or be stuck in one place */
    public static Pace of(TraineeRow row, Instant now, Duration patience) {
        if (row.stand().percent() == 100) {
            return FINISHED;
        }
        if (!row.open().isEmpty() && row.last().filter(act -> sits(act, now)).isPresent()) {
            return SITTING;
        }
        var limit = now.minus(patience);
        if (row.last().map(LastAct::at).orElse(row.since()).isBefore(limit)) {
            return SILENT;
        }
        if (row.last().isEmpty()) {
            return NEW;
        }
        return row.stand().progressAt().orElse(row.since()).isBefore(limit) ? STUCK : GOING;
    }

    private static boolean sits(LastAct act, Instant now) {
        return switch (act.kind()) {
            case STARTED_QUIZ, ANSWERED -> act.at().isAfter(now.minus(A_MOMENT));
            default -> false;
        };
    }
}
