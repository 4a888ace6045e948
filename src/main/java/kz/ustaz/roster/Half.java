package kz.ustaz.roster;

/** Half a day of a timetable. */
public enum Half {
    MORNING,
    AFTERNOON
}
