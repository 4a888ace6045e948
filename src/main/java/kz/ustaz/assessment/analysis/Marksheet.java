package kz.ustaz.assessment.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Attempts by items.
 *
 * @param attempts each with a reply for every item in the order of the items; null where the attempt was not asked it
 */
public record Marksheet(List<AskedItem> items, List<List<@Nullable Reply>> attempts) {

    /** @throws IllegalArgumentException if an attempt has another number of replies than there are items */
    public Marksheet {
        items = List.copyOf(items);
        var rows = new ArrayList<List<@Nullable Reply>>(attempts.size());
        for (var attempt : attempts) {
            if (attempt.size() != items.size()) {
                throw new IllegalArgumentException(attempt.size() + " replies to " + items.size() + " items");
            }
            rows.add(Collections.unmodifiableList(attempt));
        }
        attempts = Collections.unmodifiableList(rows);
    }
}
