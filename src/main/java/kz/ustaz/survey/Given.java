package kz.ustaz.survey;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What somebody has filled in: by question the id of an option, or what he wrote. */
public record Given(Map<String, String> values) {

    public static final Given EMPTY = new Given(Map.of());

    public Given {
        values = Collections.unmodifiableMap(new TreeMap<>(Map.copyOf(values)));
    }

    public Given with(String question, String value) {
        var more = new TreeMap<>(values);
        more.put(question, value);
        return new Given(more);
    }

    /** Empty where nothing is filled in. */
    public String of(String question) {
        return values.getOrDefault(question, "");
    }
}
