package kz.ustaz.roster.ports;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ustaz.roster.EnrolmentId;

/** What one room has seen happen to enrolments. Rooms above implement it as beans; the {@link Feed} asks them. */
public interface Changes {

    /** Everything from that moment on, that moment too. One query, by an index on time, and it is asked often. */
    List<Change> since(Instant from);

    /**
     * Something that happened once.
     *
     * @param fact the row in which it is kept
     * @param at as that row says
     */
    record Change(EnrolmentId enrolment, UUID fact, Instant at) {}
}
