package kz.ustaz.study;

/** How far somebody is in a module. */
public enum ModuleState {
    /** A prerequisite is not complete. */
    LOCKED,
    /** It may be begun. */
    OPEN,
    /** Something in it was opened, read or handed in. */
    IN_PROGRESS,
    /** All lessons are read and all required quizzes passed. */
    COMPLETE
}
