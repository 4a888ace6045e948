package kz.ustaz.study;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in a lesson a note was made.
 *
 * @param language of the text that was read
 * @param section its anchor
 * @param passage empty where the note is on the whole section
 */
public record NotePlace(String language, String section, Optional<Passage> passage) {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z-]{1,20}");
    private static final Pattern ANCHOR = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    public NotePlace {
        if (!LANGUAGE.matcher(language).matches() || !ANCHOR.matcher(section).matches()) {
            throw new IllegalArgumentException("no place in a lesson");
        }
    }

    public static NotePlace section(String language, String section) {
        return new NotePlace(language, section, Optional.empty());
    }
}
