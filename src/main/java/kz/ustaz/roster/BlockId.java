package kz.ustaz.roster;

import java.util.UUID;

/** One half-day of a run's timetable. It stays the same when the half-day is moved, as attendance hangs on it. */
public record BlockId(UUID value) {

    /** @throws kz.ustaz.common.NotFound if it is no UUID, as for one that does not exist */
    public static BlockId of(String text) {
        try {
            return new BlockId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new kz.ustaz.common.NotFound("block");
        }
    }
}
