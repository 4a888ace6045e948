package kz.ustaz.certification;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.ustaz.common.Localized;

/** A small rubric of three criteria and two points, and sheets of it. */
final class Sheets {

    static final Rubric RUBRIC = new Rubric(
            List.of(criterion("a"), criterion("b"), criterion("c")),
            List.of(
                    new Rubric.Point("x", Localized.of("en", "The objective is the edition's.")),
                    new Rubric.Point("y", Localized.of("en", "Time was kept."))),
            new Rubric.Passing(5, 1, 1),
            new Rubric.Dispute(2, true));

    private Sheets() {}

    private static Rubric.Criterion criterion(String id) {
        return new Rubric.Criterion(
                id,
                Localized.of("en", "Criterion " + id),
                IntStream.rangeClosed(0, Rubric.TOP)
                        .mapToObj(level -> Localized.of("en", id + " as seen at " + level))
                        .toList());
    }

    static Sheet sheet(int a, int b, int c, boolean x, boolean y) {
        return new Sheet(Map.of("a", a, "b", b, "c", c), Map.of(), Map.of("x", x, "y", y), "");
    }
}
