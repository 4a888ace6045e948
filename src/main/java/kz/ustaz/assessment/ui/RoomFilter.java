package kz.ustaz.assessment.ui;

import java.time.Instant;
import kz.ustaz.assessment.RoomRow;

/** What the room counts, and by which its table can be narrowed. */
enum RoomFilter {
    NOT_STARTED,
    UNDER_WAY,
    WAITS,
    HANDED_IN,
    CLOSED,
    SILENT;

    boolean takes(RoomRow row, Instant now) {
        return this == SILENT ? row.isSilent(now) : row.state().name().equals(name());
    }
}
