package kz.ustaz.report;

/** The four levels on which a training is evaluated (D. L. Kirkpatrick), from what people think to what came of it. */
public enum Level {
    REACTION,
    LEARNING,
    BEHAVIOUR,
    RESULTS
}
