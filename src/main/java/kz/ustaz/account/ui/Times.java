package kz.ustaz.account.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Moments in words, in the server's time zone, which is named. */
final class Times {

    private Times() {}

    static ZoneId zone() {
        return ZoneId.systemDefault();
    }

    static String text(Instant when, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone())
                .format(when);
    }
}
