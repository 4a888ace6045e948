package kz.ustaz.roster.ports;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The last thing that somebody did in a run. */
public record LastAct(Kind kind, Instant at) {

    public enum Kind {
        OPENED_LESSON,
        READ_LESSON,
        CHECKED_HIMSELF,
        STARTED_QUIZ,
        ANSWERED,
        HANDED_IN
    }

    /** Of equal moments the later kind, as one reads a lesson after opening it. */
    public static Optional<LastAct> latest(Stream<LastAct> acts) {
        return acts.max(Comparator.comparing(LastAct::at).thenComparing(LastAct::kind));
    }
}
