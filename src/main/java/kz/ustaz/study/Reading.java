package kz.ustaz.study;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One lesson as one enrolment read it.
 *
 * @param place anchor of the section last seen; may be empty
 */
record Reading(
        String lesson,
        String place,
        Instant openedAt,
        @Nullable Instant readAt) {

    boolean isRead() {
        return readAt != null;
    }
}
