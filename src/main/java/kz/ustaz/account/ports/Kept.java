package kz.ustaz.account.ports;

import java.util.List;
import java.util.Set;

/**
 * One kind of things that a room keeps of a person, as a query: what is counted on his page and what is exported are the
 * same rows. It asks for no more than screens show him, be the row about him or not.
 *
 * @param kind its name in files and keys of texts, such as {@code enrolments}; unique in the product
 * @param tables for which it answers
 * @param fate what erasing him does to it
 * @param query its first column is called {@code at}: when it came to be, null where nobody kept that; the names of all
 *     columns have texts {@code account.kept.column.…}
 * @param values for the query's gaps: ids, texts, and lists of ids for arrays
 */
public record Kept(String kind, Set<String> tables, Fate fate, String query, List<?> values) {

    public enum Fate {
        /** The rows go. */
        GOES,
        /** The rows stay, and what names him or was written by him in them goes. */
        BLANKED,
        /** History (law 4): the rows stay and point to somebody without a name. */
        STAYS
    }

    public Kept {
        tables = Set.copyOf(tables);
        values = List.copyOf(values);
    }

    public static Kept goes(String kind, Set<String> tables, String query, Object... values) {
        return new Kept(kind, tables, Fate.GOES, query, List.of(values));
    }

    public static Kept blanked(String kind, Set<String> tables, String query, Object... values) {
        return new Kept(kind, tables, Fate.BLANKED, query, List.of(values));
    }

    public static Kept stays(String kind, Set<String> tables, String query, Object... values) {
        return new Kept(kind, tables, Fate.STAYS, query, List.of(values));
    }
}
