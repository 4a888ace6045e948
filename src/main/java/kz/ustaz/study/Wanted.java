package kz.ustaz.study;

import java.util.List;
import java.util.stream.Collectors;
import kz.ustaz.common.words.WordForms;
import kz.ustaz.common.words.WordForms.Form;

/**
 * The words that somebody looks for, as one language reads them. Nothing in what was typed is a command.
 *
 * @param words each once, at most eight
 */
record Wanted(String language, List<Form> words) {

    /** Characters of what was typed that are looked at. */
    static final int LONGEST = 200;

    private static final int MOST = 8;
    private static final int SHORTEST_BEGINNING = 2;

    /** Words that every text has, such as «the», do not count beside others. */
    static Wanted of(String language, String typed) {
        var all = WordForms.in(language).of(WordForms.typed(typed, LONGEST)).stream()
                .collect(Collectors.toMap(Form::plain, word -> word, (a, b) -> a, java.util.LinkedHashMap::new))
                .values();
        boolean telling = all.stream().anyMatch(word -> !word.stem().isEmpty());
        return new Wanted(
                language,
                all.stream()
                        .filter(word -> !telling || !word.stem().isEmpty())
                        .limit(MOST)
                        .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether a word of a text is one of these, or begins like one. */
    boolean has(Form found) {
        return words.stream().anyMatch(word -> same(word, found));
    }

    private static boolean same(Form word, Form found) {
        return !word.stem().isEmpty() && word.stem().equals(found.stem())
                || begins(word) && found.plain().startsWith(word.plain())
                || word.plain().equals(found.plain())
                || word.sounds().stream().anyMatch(found.sounds()::contains);
    }

    /** Whether it may be half a word. */
    static boolean begins(Form word) {
        return word.plain().length() >= SHORTEST_BEGINNING;
    }

    String text() {
        return words.stream().map(Form::plain).collect(Collectors.joining(" "));
    }
}
