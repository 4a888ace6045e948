package kz.ustaz.study;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody marked or wrote in a lesson, for himself alone.
 *
 * @param text as he wrote it; empty where he only marked a passage
 */
public record Note(UUID id, String lesson, NotePlace place, String text, Instant madeAt, Instant changedAt) {

    /** In code points. */
    public static final int LONGEST = 2000;

    /** Of one person, in all lessons; two windows at the same moment may make one more. */
    public static final int MOST = 500;
}
