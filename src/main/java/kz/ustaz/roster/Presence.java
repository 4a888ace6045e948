package kz.ustaz.roster;

/** Whether somebody was there in a half-day, the best first. */
public enum Presence {
    PRESENT,
    /** Came late, and was there for the rest. */
    LATE,
    /** Was not there, for a reason that was accepted and is written down. */
    EXCUSED,
    ABSENT;

    /** Whether he heard what was taught: an excuse is none for not knowing it. */
    public boolean attended() {
        return this == PRESENT || this == LATE;
    }

    /** Whether whoever objected to the other word gets what he asked for by this one. Of whom nothing is said is taken as absent. */
    boolean isBetterThan(Presence other) {
        return ordinal() < other.ordinal();
    }

    boolean wantsReason() {
        return this == EXCUSED;
    }
}
