package kz.ustaz.study;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.ustaz.common.words.WordForms;
import kz.ustaz.common.words.WordForms.Form;

/** Bare text in which the words that somebody looked for are told from the others. Never HTML. */
public record Excerpt(List<Piece> pieces) {

    /** Characters, without the word that the last one belongs to. */
    private static final int LONGEST = 240;

    private static final int BEFORE = 60;
    private static final String MORE = "…";

    /** @param found whether it is what was looked for */
    public record Piece(String text, boolean found) {}

    public Excerpt {
        pieces = List.copyOf(pieces);
    }

    /** All of a text. */
    static Excerpt whole(String text, Wanted wanted) {
        return cut(text, 0, text.length(), found(text, wanted));
    }

    /** The part of a text that has the most of the words; its beginning where it has none. */
    static Excerpt of(String text, Wanted wanted) {
        var found = found(text, wanted);
        int from = 0;
        long most = 0;
        for (var word : found) {
            int start = wordAt(text, Math.max(0, word.start() - BEFORE));
            long here = found.stream()
                    .filter(other -> other.start() >= start && other.end() <= start + LONGEST)
                    .map(Form::stem)
                    .distinct()
                    .count();
            if (here > most) {
                most = here;
                from = start;
            }
        }
        return cut(text, from, Math.min(text.length(), from + LONGEST), found);
    }

    private static List<Form> found(String text, Wanted wanted) {
        return WordForms.in(wanted.language()).of(text).stream()
                .filter(wanted::has)
                .toList();
    }

    /** Where the word begins that stands there. */
    private static int wordAt(String text, int place) {
        return place == 0 ? 0 : text.lastIndexOf(' ', place) + 1;
    }

    private static Excerpt cut(String text, int from, int to, List<Form> found) {
        int end = to;
        if (end < text.length() && text.lastIndexOf(' ', end) > from) {
            end = text.lastIndexOf(' ', end);
        }
        var pieces = new ArrayList<Piece>();
        int at = from;
        for (var word : found) {
            if (word.start() >= at && word.end() <= end) {
                add(pieces, text.substring(at, word.start()), false);
                add(pieces, text.substring(word.start(), word.end()), true);
                at = word.end();
            }
        }
        add(pieces, text.substring(at, end), false);
        if (from > 0) {
            pieces.addFirst(new Piece(MORE, false));
        }
        if (end < text.length()) {
            pieces.add(new Piece(MORE, false));
        }
        return new Excerpt(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, found));
        }
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    public String text() {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }
}
