package kz.ustaz.survey;

import java.util.List;
import java.util.Optional;
import kz.ustaz.common.Localized;

/**
 * One question of a form.
 *
 * @param id unique in the course and never reused
 * @param options to take one of; of a scale five, whose ids are 1 to 5, from the worst to the best; none for words
 * @param longest what may be written, in UTF-16 units; 0 where something is to be taken
 */
public record Question(String id, Kind kind, Localized text, List<Option> options, int longest) {

    /** A scale has a mean, a choice has none, and words are free and may be left out. */
    public enum Kind {
        SCALE,
        CHOICE,
        WORDS
    }

    public record Option(String id, Localized text) {}

    public boolean isWords() {
        return kind == Kind.WORDS;
    }

    public Optional<Option> option(String id) {
        return options.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
