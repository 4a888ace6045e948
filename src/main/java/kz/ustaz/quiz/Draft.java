package kz.ustaz.quiz;

import java.util.List;
import java.util.Set;
import kz.ustaz.common.source.Problems;

/**
 * An entry of a quiz as it stands in its files, checked or not: an item, or one of what stands for items.
 *
 * @param line of the entry in its structure file
 */
record Draft(String file, int line, String id, String kind, boolean retired, int marks, Document document) {

    /** An item of the bank, by its id. */
    static final String BANK = "bank";
    /** Items of the bank by a rule. */
    static final String DRAW = "draw";
    /** What follows belongs together. */
    static final String SECTION = "section";

    /** Kinds of entries that are no items. */
    static final Set<String> ENTRIES = Set.of(BANK, DRAW, SECTION);

    /** Keys that neither decide a mark nor are asked: a change of theirs needs no regrade. */
    private static final Set<String> BESIDES =
            Set.of("objective", "lesson", "sources", "retired", "level", "tags", "use", "state");

    String structureHash() {
        return document.structureHash(BESIDES);
    }

    boolean isItem() {
        return !ENTRIES.contains(kind);
    }

    boolean isAsked() {
        return !retired;
    }

    /** The same item for other marks. */
    Draft worth(int marks) {
        return new Draft(file, line, id, kind, retired, marks, document);
    }

    /**
     * A quiz as it stands in its files.
     *
     * @param document without its items
     * @param line of its id
     * @param entries its items, and what stands for items
     */
    record OfQuiz(String file, int line, String module, String id, Document document, List<Draft> entries) {

        /** Its own items, the retired ones among them. */
        List<Draft> items() {
            return entries.stream().filter(Draft::isItem).toList();
        }

        /** Its own items that are asked. */
        List<Draft> asked() {
            return items().stream().filter(Draft::isAsked).toList();
        }

        Quiz.Mode mode() {
            return Reading.mode(document.structure(new Problems()));
        }

        boolean isShelf() {
            return mode() == Quiz.Mode.BANK;
        }
    }
}
