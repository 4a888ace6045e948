package kz.ustaz.common.source;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Collects everything wrong with a course, so that its author sees all of it at once. Not for use by several threads. */
public final class Problems {

    private final TreeSet<Problem> found = new TreeSet<>();

    public void add(String file, int line, String reason) {
        found.add(new Problem(file, line, reason));
    }

    /** Reports a word that names nothing, with the nearest word that does. */
    public void unknown(String file, int line, String what, String word, Collection<String> known) {
        String hint = Nearest.to(word, known)
                .map(near -> " Did you mean '" + near + "'?")
                .orElse("");
        add(file, line, "There is no " + what + " '" + word + "'." + hint);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** By file, line and reason. */
    public List<Problem> list() {
        return List.copyOf(found);
    }
}
