package kz.ustaz.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.ustaz.roster.ports.Changes;

/**
 * Reads one room's changes again and again and tells each once. It reads from a few seconds before its last reading, as a
 * row is seen only when it is committed, later than the time that it carries, and as clocks of two machines differ a little.
 */
class SeenChanges {

    static final Duration OVERLAP = Duration.ofSeconds(5);

    private final Changes room;
    private Instant last;
    private Set<Changes.Change> known = Set.of();

    /** @param start when somebody began to watch */
    SeenChanges(Changes room, Instant start) {
        this.room = room;
        this.last = start;
    }

    /** Who did something that was not told before. A reading that fails is made up for by the next. */
    Set<EnrolmentId> read(Instant now) {
        List<Changes.Change> found = room.since(last.minus(OVERLAP));
        var fresh = new HashSet<EnrolmentId>();
        for (var change : found) {
            if (!known.contains(change)) {
                fresh.add(change.enrolment());
            }
        }
        known = Set.copyOf(found);
        last = now;
        return fresh;
    }
}
