package kz.ustaz.quiz;

import java.util.List;

/**
 * Something that keeps a draft from being published.
 *
 * @param item its id; empty where the quiz itself is meant
 * @param language of the text that is wrong; empty for the structure
 * @param path of keys down to what is wrong, such as {@code options, b, text}; may be empty
 * @param reason in English, as the course's check says it
 */
public record Flaw(String item, String language, List<String> path, String reason) {

    public Flaw {
        path = List.copyOf(path);
    }

    /** The field that is meant: the first key of the path. */
    public String field() {
        return path.isEmpty() ? "" : path.getFirst();
    }
}
