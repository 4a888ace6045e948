package kz.ustaz.common.table;

/**
 * What stands in a table where a row and a column meet.
 *
 * @param kind a word for the styles, such as {@code complete}; may be empty
 * @param percent of a bar under the text, 0–100; below 0 for no bar
 */
public record Cell(String text, String kind, int percent) {

    public static Cell of(String text) {
        return new Cell(text, "", -1);
    }

    public static Cell of(String text, String kind) {
        return new Cell(text, kind, -1);
    }
}
