package kz.ustaz.assessment.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands in fields that browsers fill with numbers and moments, or a person by hand where they do not. */
final class Typed {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    private Typed() {}

    /** −1 for what is no whole number, so that the desk refuses it. */
    static int whole(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Words with commas, semicolons or spaces between them. */
    static List<String> words(String text) {
        return Arrays.stream(text.split("[,;\\s]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * A moment as {@code 2026-11-25T14:00}, in a zone; empty for nothing.
     *
     * @throws DateTimeException if it is none
     */
    static Optional<Instant> moment(String text, ZoneId zone) {
        String typed = text.strip().replace(' ', 'T');
        return typed.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDateTime.parse(typed).atZone(zone).toInstant());
    }

    static String text(Optional<Instant> moment, ZoneId zone) {
        return moment.map(at -> MINUTE.format(at.atZone(zone))).orElse("");
    }
}
