package kz.ustaz.content;

import java.util.Map;

/** How a translation is corrected by who sees a mistake in it. */
public sealed interface Mending {

    /**
     * As its file has it.
     *
     * @param texts by the keys that lead to them, in the order of the file; the text of a file without keys has none
     */
    record Here(Map<String, String> texts) implements Mending {}

    /** On a page of its own. */
    record There(String address) implements Mending {}

    /** A drawing is drawn anew. */
    record Drawing() implements Mending {}
}
