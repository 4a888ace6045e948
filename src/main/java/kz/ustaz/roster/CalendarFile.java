package kz.ustaz.roster;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes a calendar (RFC 5545). Moments are written in UTC (3.3.5, form 2), which every calendar shows in its user's zone and
 * which needs no rules of zones beside it.
 */
final class CalendarFile {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Octets of a line, without its end (3.1). */
    private static final int LONGEST_LINE = 75;

    private final StringBuilder lines = new StringBuilder();

    /** @param name of the calendar, for those programs that show one */
    CalendarFile(String name) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Ustaz//Timetable//EN");
        line("CALSCALE", "GREGORIAN");
        line("X-WR-CALNAME", text(name));
    }

    /**
     * One event.
     *
     * @param id the same in each file, so that a calendar changes its entry instead of getting a second one
     * @param edits how often it was changed since it was made
     * @param off whether it is called off
     */
    record Entry(
            UUID id,
            Instant starts,
            Instant ends,
            String title,
            String place,
            String note,
            int edits,
            Instant changedAt,
            boolean off) {}

    void add(Entry entry) {
        line("BEGIN", "VEVENT");
        line("UID", entry.id() + "@ustaz");
        line("DTSTAMP", MOMENT.format(entry.changedAt()));
        line("LAST-MODIFIED", MOMENT.format(entry.changedAt()));
        line("SEQUENCE", Integer.toString(entry.edits()));
        line("DTSTART", MOMENT.format(entry.starts()));
        line("DTEND", MOMENT.format(entry.ends()));
        line("SUMMARY", text(entry.title()));
        if (!entry.place().isEmpty()) {
            line("LOCATION", text(entry.place()));
        }
        if (!entry.note().isEmpty()) {
            line("DESCRIPTION", text(entry.note()));
        }
        line("STATUS", entry.off() ? "CANCELLED" : "CONFIRMED");
        line("END", "VEVENT");
    }

    /** The whole file; nothing is added after it. */
    byte[] bytes() {
        line("END", "VCALENDAR");
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Escaped (3.3.11). */
    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    /** Folded between letters, never within one. */
    private void line(String name, String value) {
        int octets = 0;
        String whole = name + ":" + value;
        for (int at = 0; at < whole.length(); ) {
            int letter = whole.codePointAt(at);
            int size = octets(letter);
            if (octets + size > LONGEST_LINE) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(letter);
            octets += size;
            at += Character.charCount(letter);
        }
        lines.append("\r\n");
    }

    private static int octets(int letter) {
        return letter < 0x80 ? 1 : letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
    }
}
