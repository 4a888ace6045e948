package kz.ustaz.common.source;

import java.util.Comparator;
import java.util.List;

/**
 * Something that could be better in a file without errors: it keeps nothing from being loaded.
 *
 * @param rule its name, such as {@code length-cue}, by which an author may waive it
 * @param at id of what is meant, such as an item's; empty where only the file can be named
 * @param file path inside the course folder
 * @param line from 1; 0 when the file as a whole is meant
 * @param reason what it is and what to do, one English sentence
 * @param values what a sentence in another language has of it, besides {@code at}: texts, numbers, days and languages
 */
public record Remark(String rule, String at, String file, int line, String reason, List<Object> values)
        implements Comparable<Remark> {

    private static final Comparator<Remark> ORDER = Comparator.comparing(Remark::file)
            .thenComparingInt(Remark::line)
            .thenComparing(Remark::rule)
            .thenComparing(Remark::at)
            .thenComparing(Remark::reason);

    public Remark {
        values = List.copyOf(values);
    }

    @Override
    public int compareTo(Remark other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return (line > 0 ? file + ":" + line : file) + ": [" + rule + "] " + reason;
    }
}
