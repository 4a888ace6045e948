package kz.ustaz.content;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.ustaz.common.PersonId;

/**
 * A part of the course that was changed on screen: a quiz with all its files, or one file by itself.
 *
 * @param part such as {@code quiz d1-quiz}, or a path
 * @param base the folder's files, hash by path, that the screen's state stands against; empty where the folder has none
 * @param held the folder's files that came since and wait for a choice; empty map where they were deleted there
 */
record ScreenPart(String part, PersonId by, Instant at, Map<String, String> base, Optional<Held> held) {

    record Held(Instant since, Map<String, String> files) {
        Held {
            files = new TreeMap<>(files);
        }
    }

    ScreenPart {
        base = new TreeMap<>(base);
    }

    ScreenPart holding(Map<String, String> files, Instant now) {
        return new ScreenPart(part, by, at, base, Optional.of(new Held(now, files)));
    }

    /** The screen's state stands, and the folder's is known. */
    ScreenPart decided(Map<String, String> folder) {
        return new ScreenPart(part, by, at, folder, Optional.empty());
    }
}
