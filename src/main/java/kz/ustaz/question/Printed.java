package kz.ustaz.question;

import java.util.List;
import java.util.stream.IntStream;
import kz.ustaz.common.Localized;

/**
 * A question on paper, below its text: what is asked, and its row of the answer sheet. It is made of what a browser may
 * know, so that a paper holds no key.
 */
public record Printed(List<Block> asked, List<Field> sheet) {

    private static final int LETTERS = 26;

    public Printed {
        asked = List.copyOf(asked);
        sheet = List.copyOf(sheet);
    }

    /** One thing below another. */
    public sealed interface Block {

        /** How to answer, in the paper's language. */
        record How(String words) implements Block {}

        /**
         * With letters from A.
         *
         * @param name above them; may be empty
         * @param ticked whether each has a box, as they are to choose from
         */
        record Lettered(String name, List<Localized> texts, boolean ticked) implements Block {}

        /** Each with a number from 1. */
        record Numbered(List<Localized> texts) implements Block {}

        /** To write on. @param behind such as a unit; may be empty */
        record Lines(int count, Localized behind) implements Block {}

        /** Numbered rows, a letter over each column, a box where they meet. */
        record Boxes(List<Localized> rows, List<Localized> columns) implements Block {}

        /** Running text with a numbered gap for each place. @param places as they stand in it, in braces, by number */
        record Gaps(Localized passage, List<String> places) implements Block {}

        /** Running text, each piece of it with its number. */
        record Segments(List<Localized> texts) implements Block {}

        /** A picture under a grid: letters above, numbers beside. @param picture Markdown of one picture */
        record Gridded(Localized picture, int columns, int rows) implements Block {}
    }

    /**
     * A place for one part of the answer.
     *
     * @param label may be empty
     * @param boxes what stands at each box to tick; where there is none, it is a line to write on
     * @param wide whether words are to be written, and not a letter or two
     */
    public record Field(String label, List<String> boxes, boolean wide) {

        public Field {
            boxes = List.copyOf(boxes);
        }

        public static Field ticks(String label, List<String> boxes) {
            return new Field(label, boxes, false);
        }

        public static Field letter(int number) {
            return new Field(Integer.toString(number), List.of(), false);
        }

        public static Field line(String label) {
            return new Field(label, List.of(), true);
        }
    }

    /** A, B, C … by place. @param place from 0 to 25 */
    public static String letter(int place) {
        if (place < 0 || place >= LETTERS) {
            throw new IllegalArgumentException("there are " + LETTERS + " letters");
        }
        return String.valueOf((char) ('A' + place));
    }

    /** The first letters, as many as asked for. */
    public static List<String> letters(int count) {
        return IntStream.range(0, count).mapToObj(Printed::letter).toList();
    }

    /** 1, 2, 3 …, as many as asked for. */
    public static List<String> numbers(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(Integer::toString).toList();
    }

    /** A question that is answered in one's own words. @param lines to write on, 1 or more */
    public static Printed written(String how, int lines, Localized behind) {
        return new Printed(List.of(new Block.How(how), new Block.Lines(lines, behind)), List.of(Field.line("")));
    }
}
