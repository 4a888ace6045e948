package kz.ustaz.common.table;

import java.util.List;

/**
 * A table that somebody sent, as he wrote it: texts without spaces around them, in Unicode's composed form.
 *
 * @param headings 1–60; one may be empty, and two may be the same
 * @param rows 1–5,000, none of them empty
 */
public record SentTable(List<String> headings, List<Row> rows) {

    public SentTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /**
     * @param number as a spreadsheet counts the rows of the file, from 1
     * @param cells at most 500 characters each; as many as there are headings
     */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
