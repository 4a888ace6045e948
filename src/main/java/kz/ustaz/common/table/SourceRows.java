package kz.ustaz.common.table;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Gathers the rows of a table that is being read, and says when they are too many or too large. */
final class SourceRows {

    /** All cells together: as many characters as the largest CSV has, also where a workbook names one text many times. */
    private static final int MOST_CHARACTERS = TableSource.MOST_BYTES;

    private final List<SentTable.Row> rows = new ArrayList<>();
    private List<String> headings = List.of();
    private int characters;

    /** The first that is not empty has the headings. @param number from 1, always growing */
    void add(int number, List<String> cells) throws UnreadableTable {
        var texts = new ArrayList<String>();
        for (String cell : cells) {
            texts.add(text(number, cell));
        }
        while (!texts.isEmpty() && texts.getLast().isEmpty()) {
            texts.removeLast();
        }
        if (texts.isEmpty()) {
            return;
        }
        if (texts.size() > TableSource.MOST_COLUMNS) {
            throw new UnreadableTable("common.table.refused.columns", TableSource.MOST_COLUMNS);
        }
        if (headings.isEmpty()) {
            headings = texts;
        } else {
            row(number, texts);
        }
    }

    private void row(int number, List<String> texts) throws UnreadableTable {
        if (rows.size() == TableSource.MOST_ROWS) {
            throw new UnreadableTable("common.table.refused.rows", TableSource.MOST_ROWS);
        }
        if (texts.size() > headings.size()) {
            throw new UnreadableTable("common.table.refused.wide", number);
        }
        texts.addAll(Collections.nCopies(headings.size() - texts.size(), ""));
        rows.add(new SentTable.Row(number, texts));
    }

    private String text(int row, String cell) throws UnreadableTable {
        if (cell.length() > TableSource.LONGEST_CELL) {
            throw new UnreadableTable("common.table.refused.cell", row, TableSource.LONGEST_CELL);
        }
        String text = Normalizer.normalize(
                        cell.replace('\u00A0', ' ').replace('\u202F', ' ').strip(), Normalizer.Form.NFC)
                .replace("\uFEFF", "");
        characters += text.length();
        if (characters > MOST_CHARACTERS) {
            throw new UnreadableTable("common.table.refused.unpacked");
        }
        return text;
    }

    SentTable table() throws UnreadableTable {
        if (headings.isEmpty()) {
            throw new UnreadableTable("common.table.refused.empty");
        }
        if (rows.isEmpty()) {
            throw new UnreadableTable("common.table.refused.headings-only");
        }
        return new SentTable(headings, rows);
    }
}
