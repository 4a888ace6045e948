package kz.ustaz.question.tor;

import java.util.List;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.ItemSource;

/** How the three steps share the marks. @param circuits whole numbers 0–100, not all 0 @param matrix likewise @param log likewise */
record Weights(int circuits, int matrix, int log) {

    private static final int MOST = 100;

    static Weights read(ItemSource source) {
        var found = source.structure().fields("weights").orElse(null);
        if (found == null) {
            return new Weights(1, 1, 1);
        }
        var weights = new Weights(
                found.wholeOr("circuits", 0, MOST, 0),
                found.wholeOr("matrix", 0, MOST, 0),
                found.wholeOr("log", 0, MOST, 0));
        found.done();
        if (weights.all() == 0) {
            source.structure().wrong("weights", "'weights' must give one of circuits, matrix and log more than 0.");
            return new Weights(1, 1, 1);
        }
        return weights;
    }

    private int all() {
        return circuits + matrix + log;
    }

    /** Of the item's marks, 0–1, in the order of the steps. */
    List<Fraction> shares() {
        return List.of(new Fraction(circuits, all()), new Fraction(matrix, all()), new Fraction(log, all()));
    }
}
