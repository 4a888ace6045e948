package kz.ustaz.account.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import kz.ustaz.common.ui.Moments;

/** Moments in words, in the server's time zone, which is named. */
final class Times {

    private Times() {}

    static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    /** Short, such as UTC. */
    static String zoneName(Locale locale) {
        return zone().getDisplayName(TextStyle.SHORT, locale);
    }

    static String text(Instant when, Locale locale) {
        return Moments.of(when, locale, zone());
    }
}
