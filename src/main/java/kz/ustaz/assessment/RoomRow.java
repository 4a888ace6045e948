package kz.ustaz.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ustaz.account.ports.Directory;
import kz.ustaz.roster.EnrolmentId;

/**
 * One trainee in the exam room: his open attempt, or else his last. Facts alone.
 *
 * @param attempt empty before his first
 * @param place the question he was last at, from 1; 0 where he has no attempt
 * @param questions in his attempt
 * @param answered with an answer that says something
 * @param lastSave by the machine's clock; empty before the first
 * @param ends when his time is up, by the product's own time; empty where it has no end
 * @param left of it where the clock stands still
 * @param heard when his page was last heard from, by the product's own time
 * @param given beyond the quiz's own minutes
 * @param reopened whether it goes on, or went on, after it had been handed in
 * @param elsewhere addresses outside of the quiz's from which it was saved
 */
public record RoomRow(
        EnrolmentId enrolment,
        Directory.Entry who,
        State state,
        Optional<AttemptId> attempt,
        int place,
        int questions,
        int answered,
        Optional<Instant> lastSave,
        Optional<Instant> ends,
        Optional<Duration> left,
        Optional<Instant> heard,
        Duration given,
        boolean reopened,
        List<String> elsewhere) {

    /** What is worth a look after a minute without a word from an open page, which speaks each twenty seconds. */
    static final Duration SILENT = Duration.ofSeconds(60);

    public enum State {
        NOT_STARTED,
        UNDER_WAY,
        /** Overdue after a long absence of the server: its lead decides. */
        WAITS,
        HANDED_IN,
        /** By its lead; another may be started. */
        CLOSED
    }

    public boolean isOpen() {
        return state == State.UNDER_WAY || state == State.WAITS;
    }

    /** Whether an attempt that is open was not heard from for a minute. */
    public boolean isSilent(Instant now) {
        return isOpen() && heard.filter(at -> at.plus(SILENT).isAfter(now)).isEmpty();
    }
}
