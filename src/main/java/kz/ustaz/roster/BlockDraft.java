package kz.ustaz.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import kz.ustaz.common.Refused;

/**
 * A half-day as somebody wants it.
 *
 * @param starts by the clocks of the run's zone, to the minute
 * @param module id of a module of the course; empty for something else, which then has a title
 * @param title 0–200 characters; of no account where a module is named
 * @param place 0–200 characters; empty for the run's own
 * @param note 0–500 characters
 */
public record BlockDraft(
        LocalDate day,
        Half half,
        LocalTime starts,
        LocalTime ends,
        String module,
        String title,
        String place,
        String note) {

    /** How long a note may be, in characters. */
    public static final int LONGEST_NOTE = 500;

    public BlockDraft {
        title = module.isEmpty() ? title.strip() : "";
        place = place.strip();
        note = note.strip();
        starts = starts.withSecond(0).withNano(0);
        ends = ends.withSecond(0).withNano(0);
    }

    /** What is wrong with it whatever stands beside it; empty if nothing is. */
    Optional<Refused> fault() {
        if (!ends.isAfter(starts)) {
            return Optional.of(new Refused("roster.refused.block.ends"));
        }
        if (module.isEmpty() && title.isEmpty() || RunDetails.isLongOrOdd(title)) {
            return Optional.of(new Refused("roster.refused.block.title"));
        }
        if (RunDetails.isLongOrOdd(place)) {
            return Optional.of(new Refused("roster.refused.place"));
        }
        if (note.length() > LONGEST_NOTE
                || note.chars().anyMatch(letter -> letter != '\n' && Character.isISOControl(letter))) {
            return Optional.of(new Refused("roster.refused.note", LONGEST_NOTE));
        }
        return Optional.empty();
    }

    /** Whether both would have people in two rooms at once. */
    boolean overlaps(BlockDraft other) {
        return day.equals(other.day) && starts.isBefore(other.ends) && other.starts.isBefore(ends);
    }

    Instant beginsAt(ZoneId zone) {
        return day.atTime(starts).atZone(zone).toInstant();
    }

    Instant endsAt(ZoneId zone) {
        return day.atTime(ends).atZone(zone).toInstant();
    }

    BlockDraft on(LocalDate other) {
        return new BlockDraft(other, half, starts, ends, module, title, place, note);
    }
}
