package kz.ustaz.certification;

import java.util.OptionalInt;

/**
 * What was taught, added up over runs.
 *
 * @param runs that have begun and had anybody in them
 * @param people who are in them now, each once for each run
 * @param complete of those, who have done all that their edition requires of learners
 * @param kept points of fidelity that observers saw kept in practicums
 * @param points of fidelity that they looked for
 */
public record Delivered(int runs, int people, int complete, int kept, int points) {

    static final Delivered NOTHING = new Delivered(0, 0, 0, 0, 0);

    Delivered plus(Delivered other) {
        return new Delivered(
                runs + other.runs,
                people + other.people,
                complete + other.complete,
                kept + other.kept,
                points + other.points);
    }

    /** Percent 0–100, rounded down; empty where there were no people. */
    public OptionalInt completion() {
        return percent(complete, people);
    }

    /** Percent 0–100, rounded down; empty where nobody was observed. */
    public OptionalInt fidelity() {
        return percent(kept, points);
    }

    private static OptionalInt percent(int part, int whole) {
        return whole == 0 ? OptionalInt.empty() : OptionalInt.of((int) (100L * part / whole));
    }
}
