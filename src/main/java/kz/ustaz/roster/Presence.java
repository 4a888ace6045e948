package kz.ustaz.roster;

/** Whether somebody was there in a half-day. */
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

    boolean wantsReason() {
        return this == EXCUSED;
    }
}
