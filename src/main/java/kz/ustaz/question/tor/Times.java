package kz.ustaz.question.tor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as logs and relay lists write them: the day first, and in UTC, in every language. */
final class Times {

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private Times() {}

    /** Such as {@code 2025-03-01 14:05 UTC}. */
    static String utc(Instant time) {
        return WRITTEN.format(time) + "\u00a0UTC";
    }
}
