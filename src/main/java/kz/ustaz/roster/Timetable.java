package kz.ustaz.roster;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.Refused;

/** What stands in a timetable, and whether one more half-day has room in it. */
record Timetable(RunDetails run, Map<BlockId, BlockDraft> blocks) {

    /** Two halves of each of the most days. */
    static final int MOST_BLOCKS = 2 * RunDetails.MOST_DAYS;

    /** Why a half-day may not stand there; empty if it may. @param own the one that is changed, which is not in its own way */
    Optional<Refused> fault(BlockDraft wanted, Optional<BlockId> own) {
        var alone = wanted.fault();
        if (alone.isPresent()) {
            return alone;
        }
        if (isOutside(wanted.day())) {
            return Optional.of(new Refused("roster.refused.block.day", run.starts(), run.ends()));
        }
        if (own.isEmpty() && blocks.size() >= MOST_BLOCKS) {
            return Optional.of(new Refused("roster.refused.block.many", MOST_BLOCKS));
        }
        return blocks.entrySet().stream()
                .filter(entry -> !own.equals(Optional.of(entry.getKey())))
                .map(Map.Entry::getValue)
                .flatMap(other -> between(wanted, other).stream())
                .findFirst();
    }

    /** Why the half-days cannot stay where they are; empty if they can. */
    Optional<Refused> fault() {
        return blocks.values().stream()
                .map(BlockDraft::day)
                .filter(this::isOutside)
                .min(LocalDate::compareTo)
                .map(day -> new Refused("roster.refused.days.block", day));
    }

    private boolean isOutside(LocalDate day) {
        return day.isBefore(run.starts()) || day.isAfter(run.ends());
    }

    private static Optional<Refused> between(BlockDraft wanted, BlockDraft other) {
        if (wanted.day().equals(other.day()) && wanted.half() == other.half()) {
            return Optional.of(new Refused("roster.refused.block.half"));
        }
        return wanted.overlaps(other)
                ? Optional.of(new Refused("roster.refused.block.overlap", other.starts(), other.ends()))
                : Optional.empty();
    }
}
