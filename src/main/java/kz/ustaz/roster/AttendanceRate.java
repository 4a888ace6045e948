package kz.ustaz.roster;

import java.util.OptionalInt;

/**
 * How much of a run somebody was there for.
 *
 * @param attended half-days in which he was there, late or in time
 * @param taken half-days in which attendance was taken of anybody in the run; one in which nothing is said of him is one in
 *     which he was not there
 */
public record AttendanceRate(int attended, int taken) {

    /** Percent 0–100, rounded down; empty before attendance was taken for the first time. */
    public OptionalInt percent() {
        return taken == 0 ? OptionalInt.empty() : OptionalInt.of(attended * 100 / taken);
    }

    /** Decided unrounded. @param percent 0–100 */
    public boolean reaches(int percent) {
        return taken > 0 && attended * 100 >= percent * taken;
    }
}
