package kz.ustaz.study;

/** Where a note stands in the text that is read now, which may not be the one in which it was made. */
public sealed interface NoteSpot {

    /** Anchor of the section. */
    String section();

    /**
     * Beside its passage.
     *
     * @param end after its last character
     * @param changed whether other words stand there now
     */
    record InText(String section, int block, int start, int end, boolean changed) implements NoteSpot {}

    /** At the head of its section, or of the first one where that is gone. */
    record AtHead(String section, Why why) implements NoteSpot {}

    enum Why {
        /** It was made there. */
        WHOLE_SECTION,
        /** Its passage is not in the text any more. */
        CHANGED,
        /** Its passage is one of the text in another language. */
        OTHER_LANGUAGE
    }
}
