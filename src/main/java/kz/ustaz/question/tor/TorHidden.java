package kz.ustaz.question.tor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.ustaz.question.Hidden;

/** What is right in the table and in the log. Circuits need nothing here: any that keeps the rules is right. @param expected by part */
public record TorHidden(Map<String, Expected> expected) implements Hidden {

    public TorHidden {
        expected = Collections.unmodifiableMap(new LinkedHashMap<>(expected));
    }

    /** What is right in a part. @throws IllegalArgumentException if there is no such part */
    Expected expected(String part) {
        var found = expected.get(part);
        if (found == null) {
            throw new IllegalArgumentException("nothing is expected of " + part);
        }
        return found;
    }
}
