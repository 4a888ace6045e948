package kz.ustaz.study;

/** What of a course stands on one handout. */
public sealed interface HandoutPart {

    /** @param lesson an id */
    record Lesson(String lesson) implements HandoutPart {}

    /** All lessons of a module. @param module an id */
    record Day(String module) implements HandoutPart {}

    /** All days, or those that its reader may read. */
    record Whole() implements HandoutPart {}
}
