package kz.ustaz.quiz;

import java.util.List;
import java.util.Set;

/** An item as it stands in its files, checked or not. @param line of the item in its structure file */
record Draft(String file, int line, String id, String kind, boolean retired, int marks, Document document) {

    /** Keys that neither decide a mark nor are asked: a change of theirs needs no regrade. */
    private static final Set<String> BESIDES = Set.of("objective", "lesson", "sources", "retired");

    String structureHash() {
        return document.structureHash(BESIDES);
    }

    /** A quiz as it stands in its files. @param document without its items @param line of its id */
    record OfQuiz(String file, int line, String module, String id, Document document, List<Draft> items) {

        List<Draft> asked() {
            return items.stream().filter(item -> !item.retired()).toList();
        }
    }
}
