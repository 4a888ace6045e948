package kz.ustaz.roster;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import kz.ustaz.common.Refused;

/**
 * What may change of a run while it is planned and held.
 *
 * @param title 1–200 characters
 * @param place where it is held, 0–200 characters
 * @param ends the last day, that too
 * @param zone in which its timetable is read
 * @param capacity how many may be enrolled, 1–1000; empty for any number
 */
public record RunDetails(
        String title, String place, LocalDate starts, LocalDate ends, ZoneId zone, OptionalInt capacity) {

    /** How long a title or the name of a place may be, in characters. */
    public static final int LONGEST = 200;

    /** How many days a run may take: half a year of them is a mistyped date. */
    static final int MOST_DAYS = 180;

    static final int MOST_PEOPLE = 1000;

    public RunDetails {
        title = title.strip();
        place = place.strip();
    }

    /** Why a run may not be so; empty if it may. */
    Optional<Refused> fault() {
        if (title.isEmpty() || isLongOrOdd(title)) {
            return Optional.of(new Refused("roster.refused.title"));
        }
        if (isLongOrOdd(place)) {
            return Optional.of(new Refused("roster.refused.place"));
        }
        if (ends.isBefore(starts)) {
            return Optional.of(new Refused("roster.refused.ends"));
        }
        if (ends.isAfter(starts.plusDays(MOST_DAYS - 1L))) {
            return Optional.of(new Refused("roster.refused.days", MOST_DAYS));
        }
        if (capacity.isPresent() && (capacity.getAsInt() < 1 || capacity.getAsInt() > MOST_PEOPLE)) {
            return Optional.of(new Refused("roster.refused.capacity", MOST_PEOPLE));
        }
        return Optional.empty();
    }

    /** Whether a one-line text is too long, or holds what no keyboard writes. */
    static boolean isLongOrOdd(String text) {
        return text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl);
    }
}
