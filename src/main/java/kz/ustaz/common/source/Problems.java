package kz.ustaz.common.source;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects everything wrong with a course, so that its author sees all of it at once. Not for use by several threads. */
public final class Problems {

    /** More than anybody reads; a file made to do harm could give millions. */
    private static final int MOST = 1_000;

    private static final int LONGEST_WORD = 80;
    private static final int LONGEST_REASON = 500;

    private final TreeSet<Problem> found = new TreeSet<>();

    public void add(String file, int line, String reason) {
        if (found.size() < MOST) {
            found.add(new Problem(oneLine(file), line, reason(reason)));
        }
    }

    /** Reports a word that names nothing, with the nearest word that does. */
    public void unknown(String file, int line, String what, String word, Collection<String> known) {
        near(file, line, "There is no " + what + " '" + clipped(word, LONGEST_WORD) + "'.", word, known);
    }

    /** Reports a reason, followed by the known word that was probably meant. */
    public void near(String file, int line, String reason, String word, Collection<String> known) {
        if (found.size() >= MOST) {
            return;
        }
        String hint = Nearest.to(word, known)
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
        add(file, line, reason + hint);
    }

    /** In a log, what a file says must not look like lines of its own, nor move a terminal's cursor. */
    static String oneLine(String text) {
        return text.replaceAll("[\\x00-\\x1F\\x7F-\\x9F\\u2028\\u2029]", "\uFFFD");
    }

    /** A reason as it may be printed. */
    static String reason(String text) {
        return oneLine(clipped(text, LONGEST_REASON));
    }

    private static String clipped(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    void addAll(Problems others) {
        others.found.forEach(problem -> add(problem.file(), problem.line(), problem.reason()));
    }

    /** By file, line and reason. */
    public List<Problem> list() {
        return List.copyOf(found);
    }
}
