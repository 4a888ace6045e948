package kz.ustaz.content.ports;

import java.util.Map;

/**
 * A text of the course that is translated, and approved, as one.
 *
 * @param module empty for what belongs to the whole course
 * @param id unique in its module: of a lesson, an item, a quiz or a term; else {@code module}, {@code course},
 *     {@code guide-…} or {@code picture-…}
 * @param texts by language, those that have it
 */
public record TextUnit(String module, Sort sort, String id, Map<String, Text> texts) {

    public enum Sort {
        COURSE,
        TERM,
        MODULE,
        LESSON,
        GUIDE,
        PICTURE,
        QUIZ,
        ITEM
    }

    /**
     * @param file where it stands
     * @param line from 1; 0 for the whole file
     * @param canonical the words, the same for the same words whatever their layout
     */
    public record Text(String file, int line, String canonical) {}
}
