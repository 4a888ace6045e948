package kz.ustaz.quiz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ustaz.common.source.Fields;
import kz.ustaz.common.source.Yaml;

/**
 * What an author says of an item besides asking it: nothing of it decides a mark.
 *
 * @param tags words of the author's own, at most 20
 */
public record Shelved(Level level, List<String> tags, Use use, State state) {

    static final List<String> KEYS = List.of("level", "tags", "use", "state");

    /** What is said of an item that says nothing. */
    public static final Shelved NOTHING = new Shelved(Level.UNSAID, List.of(), Use.QUIZ, State.APPROVED);

    private static final int MOST_TAGS = 20;
    private static final int LONGEST_TAG = 40;

    public Shelved {
        tags = List.copyOf(tags);
    }

    /** What answering asks of somebody (Bloom's taxonomy as revised by Anderson and Krathwohl, 2001). */
    public enum Level {
        UNSAID,
        REMEMBER,
        UNDERSTAND,
        APPLY,
        ANALYSE,
        EVALUATE,
        CREATE
    }

    /** In what it may be asked. */
    public enum Use {
        /** Practice; quizzes too. */
        PRACTICE,
        /** Quizzes; exams too. */
        QUIZ,
        /** Exams alone: nobody but authors and reviewers sees it outside of one. */
        EXAM
    }

    /** How far its review is. */
    public enum State {
        APPROVED,
        /** Somebody else is to look at it. */
        REVIEW,
        DRAFT
    }

    /** What an item says; what it does not say is as for an item of a quiz. */
    static Shelved read(Fields structure) {
        var tags = new ArrayList<String>();
        for (var tag : structure.words("tags")) {
            if (tag.value().length() > LONGEST_TAG) {
                structure.problems().add(tag.file(), tag.line(), "A tag has at most " + LONGEST_TAG + " characters.");
            } else if (!tags.contains(tag.value())) {
                tags.add(tag.value());
            }
        }
        if (tags.size() > MOST_TAGS) {
            structure.wrong("tags", "'tags' has at most " + MOST_TAGS + " entries.");
        }
        return new Shelved(
                word(structure, "level", Level.values()),
                tags,
                structure.has("use") ? word(structure, "use", Use.values()) : Use.QUIZ,
                word(structure, "state", State.values()));
    }

    private static <E extends Enum<E>> E word(Fields structure, String key, E[] all) {
        var words = new ArrayList<String>();
        for (E one : all) {
            words.add(word(one));
        }
        return all[words.indexOf(structure.oneOf(key, words, false))];
    }

    /** As files have it. */
    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Whether a quiz may ask it. @param mode of the quiz */
    boolean serves(Quiz.Mode mode) {
        return switch (mode) {
            case PRACTICE -> use == Use.PRACTICE;
            case QUIZ -> use != Use.EXAM;
            case EXAM -> use != Use.PRACTICE;
            case BANK -> true;
        };
    }

    /** The value of a key in a list such as {@code [apply, analyse]}; reported where it is none. */
    static List<String> words(Fields fields, String key, List<String> known) {
        var found = new ArrayList<String>();
        for (Yaml.Text word : fields.words(key)) {
            if (known.contains(word.value())) {
                found.add(word.value());
            } else {
                fields.problems().unknown(word.file(), word.line(), key + " entry", word.value(), known);
            }
        }
        return found;
    }
}
