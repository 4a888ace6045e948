package kz.ustaz.common.source;

import java.util.Comparator;

/**
 * Something that could be better in a file without errors: it keeps nothing from being loaded.
 *
 * @param rule its name, such as {@code length-cue}, by which an author may waive it
 * @param at id of what is meant, such as an item's; empty where only the file can be named
 * @param file path inside the course folder
 * @param line from 1; 0 when the file as a whole is meant
 * @param reason what it is and what to do, one English sentence
 */
public record Remark(String rule, String at, String file, int line, String reason) implements Comparable<Remark> {

    private static final Comparator<Remark> ORDER = Comparator.comparing(Remark::file)
            .thenComparingInt(Remark::line)
            .thenComparing(Remark::rule)
            .thenComparing(Remark::at)
            .thenComparing(Remark::reason);

    @Override
    public int compareTo(Remark other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return (line > 0 ? file + ":" + line : file) + ": [" + rule + "] " + reason;
    }
}
