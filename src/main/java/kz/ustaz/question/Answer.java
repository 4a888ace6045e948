package kz.ustaz.question;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a trainee's controls hold: for each named part its values. Every kind uses this one form, so that storing,
 * sending again and exporting are the same for all.
 *
 * @param parts names are {@code [a-z0-9-]{1,40}}, at most 100; values at most 100 for a part, together at most 20,000
 *     characters; a part without values is left out
 */
public record Answer(Map<String, List<String>> parts) {

    public static final Answer NONE = new Answer(Map.of());

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");
    private static final int MOST_PARTS = 100;
    private static final int MOST_VALUES = 100;
    private static final int MOST_CHARACTERS = 20_000;

    /** @throws IllegalArgumentException if a limit is passed */
    public Answer {
        if (parts.size() > MOST_PARTS) {
            throw new IllegalArgumentException("an answer has at most " + MOST_PARTS + " parts");
        }
        var kept = new TreeMap<String, List<String>>();
        int characters = 0;
        for (var part : parts.entrySet()) {
            if (!NAME.matcher(part.getKey()).matches()) {
                throw new IllegalArgumentException("a part's name has a character that is not allowed");
            }
            if (part.getValue().size() > MOST_VALUES) {
                throw new IllegalArgumentException("a part has at most " + MOST_VALUES + " values");
            }
            for (String value : part.getValue()) {
                characters += value.length();
            }
            if (!part.getValue().isEmpty()) {
                kept.put(part.getKey(), List.copyOf(part.getValue()));
            }
        }
        if (characters > MOST_CHARACTERS) {
            throw new IllegalArgumentException("an answer has at most " + MOST_CHARACTERS + " characters");
        }
        parts = Collections.unmodifiableMap(kept);
    }

    public static Answer of(String part, String... values) {
        return new Answer(Map.of(part, List.of(values)));
    }

    public List<String> values(String part) {
        return parts.getOrDefault(part, List.of());
    }

    /** The single value of a part; empty when there is none. */
    public String value(String part) {
        var values = values(part);
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The values of a part that are not blank; a control that was emptied may still send a blank one. */
    public List<String> filled(String part) {
        return values(part).stream().filter(value -> !value.isBlank()).toList();
    }

    /**
     * Whether a part could have been typed into one line: at most one value of at most so many UTF-16 units, with
     * neither NUL nor half a surrogate pair, which databases cannot keep.
     */
    public boolean isLine(String part, int most) {
        return values(part).size() <= 1
                && value(part).length() <= most
                && value(part).codePoints().noneMatch(c -> c == 0 || (c >= 0xD800 && c <= 0xDFFF));
    }

    /** What was typed into a part, on one line: control characters and runs of white space become a space. */
    public String line(String part) {
        return value(part).replaceAll("[\\s\\p{Cntrl}\u00a0\u202f]+", " ").strip();
    }

    /** Whether nothing was chosen or typed; blanks are nothing. */
    public boolean isEmpty() {
        return parts.values().stream().allMatch(values -> values.stream().allMatch(String::isBlank));
    }
}
