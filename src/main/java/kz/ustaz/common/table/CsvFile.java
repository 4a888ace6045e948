package kz.ustaz.common.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes a report by RFC 4180: UTF-8 with a byte order mark, without which spreadsheets misread Cyrillic; commas; the first
 * row has the headings. What a spreadsheet would take for a formula gets an apostrophe before it and stays text.
 */
public final class CsvFile {

    private static final String MARK = "\uFEFF";

    /** A formula begins with one of these, their wide forms too; a tab or a line's end before it is passed over. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private static final Pattern FIGURE = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    private CsvFile() {}

    /** Leaves the stream open. @throws UncheckedIOException if it cannot be written */
    public static <R> void write(OutputStream to, List<TableColumn<R>> columns, Stream<R> rows, Wording wording) {
        try {
            var text = new Utf8Text(to);
            text.write(MARK);
            var csv = CsvWriter.builder().build(text);
            csv.writeRecord(columns.stream()
                    .map(column -> inert(column.heading().apply(wording)))
                    .toList());
            var cells = new String[columns.size()];
            rows.forEachOrdered(row -> {
                for (int column = 0; column < cells.length; column++) {
                    cells[column] = cell(columns.get(column), row, wording);
                }
                csv.writeRecord(cells);
            });
            csv.flush();
            text.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <R> String cell(TableColumn<R> column, R row, Wording wording) {
        String text = column.file().apply(row, wording);
        return isDangerous(text) && !(column.figure() && FIGURE.matcher(text).matches()) ? "'" + text : text;
    }

    static String inert(String value) {
        return isDangerous(value) ? "'" + value : value;
    }

    private static boolean isDangerous(String value) {
        return !value.isEmpty() && DANGEROUS.indexOf(value.charAt(0)) >= 0;
    }
}
