package kz.ustaz.study;

/**
 * A passage of a section as it was when it was marked: by its place and by its words, as the TextPositionSelector and the
 * TextQuoteSelector of the W3C's Web Annotation Data Model have it, so that it is found again in a text that changed.
 *
 * @param block its place among the blocks of the section, from 0
 * @param start of its first character in the words of the block ({@link LessonWords}), in UTF-16 units
 * @param quote its words, of at most {@link #LONGEST} code points
 * @param before a few words before it; empty at the beginning of a block
 * @param after a few words after it; empty at the end of a block
 */
public record Passage(int block, int start, String quote, String before, String after) {

    /** In code points. */
    public static final int LONGEST = 300;

    /** Of what is remembered on each side, in UTF-16 units. */
    static final int BESIDE = 40;

    public Passage {
        if (block < 0
                || start < 0
                || quote.isBlank()
                || isTooLong(quote)
                || before.length() > BESIDE
                || after.length() > BESIDE) {
            throw new IllegalArgumentException("no passage of a lesson");
        }
    }

    public static boolean isTooLong(String quote) {
        return quote.codePointCount(0, quote.length()) > LONGEST;
    }

    /** As it was chosen on a page; what stands beside it is read from the text itself. */
    public static Passage chosen(int block, int start, String quote) {
        return new Passage(block, start, quote, "", "");
    }

    int end() {
        return start + quote.length();
    }
}
