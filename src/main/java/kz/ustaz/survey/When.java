package kz.ustaz.survey;

/** When a form is asked: at the end of each day, at the end of the run, or so many months after it. */
public enum When {
    DAY,
    RUN,
    AFTER
}
