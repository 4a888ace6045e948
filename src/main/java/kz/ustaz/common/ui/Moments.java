package kz.ustaz.common.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Days and moments as the person before the screen reads them; a moment in the browser's zone. */
public final class Moments {

    private Moments() {}

    /** Such as 23 Nov 2026. */
    public static DateTimeFormatter day(Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(habit(language));
    }

    /** Such as 23 November 2026. */
    public static DateTimeFormatter longDay(Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(habit(language));
    }

    /** Such as Monday, 23 November. */
    public static DateTimeFormatter weekday(Locale language) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM", habit(language));
    }

    /** Such as Mon, 23 Nov. */
    public static DateTimeFormatter shortWeekday(Locale language) {
        return DateTimeFormatter.ofPattern("EEE, d MMM", habit(language));
    }

    /** Such as 23 Nov 2026, 14:02. */
    public static String of(Instant at, Locale language) {
        return of(at, language, zone());
    }

    public static String of(Instant at, Locale language, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(habit(language))
                .withZone(zone)
                .format(at);
    }

    /** Such as 14:02, of what has just happened. */
    public static String time(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(habit(language))
                .withZone(zone())
                .format(at);
    }

    /** English here is read where the day stands before the month and the clock has 24 hours. */
    private static Locale habit(Locale language) {
        return language.equals(Locale.ENGLISH) ? Locale.UK : language;
    }

    private static ZoneId zone() {
        return Optional.ofNullable(UI.getCurrent())
                .map(ui -> ui.getPage().getExtendedClientDetails())
                .map(details -> details.getTimeZoneId())
                .flatMap(Moments::known)
                .orElse(ZoneId.systemDefault());
    }

    private static Optional<ZoneId> known(String zone) {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException e) {
            return Optional.empty(); // the browser names one that this machine does not know
        }
    }
}
