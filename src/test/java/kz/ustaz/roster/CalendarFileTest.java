package kz.ustaz.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** Read by a library that others wrote for calendars. */
class CalendarFileTest {

    private static final String TITLE =
            "Қараңғы желі: «оқу», бақылау; есірткі қылмысына қарсы іс-қимылдың негіздері 🔎";
    private static final String NOTE = "Bring:\n- boots, warm;\n- C:\\keys\nUID:forged\n";

    private final byte[] file = file();

    private static byte[] file() {
        var file = new CalendarFile("Күз · Осень 2026");
        file.add(entry(1, TITLE, "Алматы, 7-бөлме", NOTE, 0, false));
        file.add(entry(2, "x".repeat(200), "", "", 3, true));
        return file.bytes();
    }

    private static CalendarFile.Entry entry(int id, String title, String place, String note, int edits, boolean off) {
        return new CalendarFile.Entry(
                new UUID(0, id),
                Instant.parse("2026-11-23T04:00:00Z"),
                Instant.parse("2026-11-23T07:30:00Z"),
                title,
                place,
                note,
                edits,
                Instant.parse("2026-11-01T10:11:12.345Z"),
                off);
    }

    @Test
    void anotherReaderFindsWhatWasWritten() throws Exception {
        Calendar read = new CalendarBuilder().build(new ByteArrayInputStream(file));
        assertThat(read.validate().hasErrors()).as(read.validate().toString()).isFalse();
        List<VEvent> events = read.getComponents("VEVENT");
        assertThat(events).hasSize(2);
        var first = events.getFirst();
        assertThat(value(first, Property.SUMMARY)).isEqualTo(TITLE);
        assertThat(value(first, Property.LOCATION)).isEqualTo("Алматы, 7-бөлме");
        assertThat(value(first, Property.DESCRIPTION)).isEqualTo(NOTE);
        assertThat(value(first, Property.UID)).isEqualTo("00000000-0000-0000-0000-000000000001@ustaz");
        assertThat(first.<OffsetDateTime>getDateTimeStart().getDate())
                .isEqualTo(OffsetDateTime.parse("2026-11-23T04:00:00Z"));
        assertThat(first.<OffsetDateTime>getDateTimeEnd().getDate())
                .isEqualTo(OffsetDateTime.parse("2026-11-23T07:30:00Z"));
        assertThat(value(first, Property.DTSTAMP)).isEqualTo("20261101T101112Z");
        assertThat(value(first, Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(first, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(events.getLast(), Property.SUMMARY)).isEqualTo("x".repeat(200));
        assertThat(value(events.getLast(), Property.SEQUENCE)).isEqualTo("3");
        assertThat(value(events.getLast(), Property.STATUS)).isEqualTo("CANCELLED");
    }

    @Test
    void linesEndAsTheStandardSaysAndHave75OctetsAtMost() {
        String text = new String(file, StandardCharsets.UTF_8);
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
        assertThat(text.lines()).doesNotContain("UID:forged");
        // Some programs cut a text at a comma that is not escaped (RFC 5545, 3.3.11); the library above forgives it.
        assertThat(text).contains("LOCATION:Алматы\\, 7-бөлме", "DESCRIPTION:Bring:\\n- boots\\, warm\\;\\n");
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }
}
