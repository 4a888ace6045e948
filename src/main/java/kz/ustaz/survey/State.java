package kz.ustaz.survey;

/** What a form is to whoever is to answer it. */
public enum State {
    BEFORE,
    OPEN,
    ANSWERED,
    CLOSED
}
