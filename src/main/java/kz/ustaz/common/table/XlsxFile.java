package kz.ustaz.common.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a report as an Office Open XML workbook (ECMA-376): the first row has the headings, bold and always in sight. What
 * is a number is a number; every other cell is kept as text, so that no spreadsheet reckons it, and needs no apostrophe.
 * Rows leave as they come: only a few hundred are in memory.
 */
public final class XlsxFile {

    /** By the format. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_CELL = 32_767;
    private static final int LONGEST_NAME = 31;

    private static final int AT_ONCE = 200;

    /** So many short texts are kept in memory and stand in the file once, however many cells have them. */
    private static final int SHARED = 20_000;

    private static final int SHORT = 200;
    private static final int NARROW = 14;
    private static final int WIDE = 28;

    /** A longer number would lose digits: spreadsheets keep fifteen. */
    private static final Pattern FIGURE = Pattern.compile("-?(?=[0-9.]{1,16}$)\\d{1,15}(\\.\\d{1,15})?");

    private static final Pattern NOT_IN_NAMES = Pattern.compile("[\\\\/?*\\[\\]:'\\p{Cntrl}]");

    private XlsxFile() {}

    /**
     * Leaves the stream open.
     *
     * @param name of the sheet; what a name may not have is left out
     * @throws UncheckedIOException if it cannot be written
     */
    public static <R> void write(
            OutputStream to, String name, List<TableColumn<R>> columns, Stream<R> rows, Wording wording) {
        write(to, name, columns, rows, wording, MOST_ROWS);
    }

    /** @param most rows in a sheet; the next ones stand in another */
    static <R> void write(
            OutputStream to, String name, List<TableColumn<R>> columns, Stream<R> rows, Wording wording, int most) {
        try (var book = new Workbook(new Unclosed(to), "Ustaz", null)) {
            book.setCompressionLevel(Deflater.BEST_SPEED);
            var sheets = new Sheets<>(book, plain(name), columns, wording, most);
            rows.forEachOrdered(sheets::row);
            sheets.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String plain(String name) {
        String plain = NOT_IN_NAMES.matcher(name).replaceAll(" ").strip();
        return plain.isEmpty() ? "1" : plain.substring(0, Math.min(LONGEST_NAME - 4, plain.length()));
    }

    private static final class Sheets<R> {
        private final Workbook book;
        private final String name;
        private final List<TableColumn<R>> columns;
        private final Wording wording;
        private final int most;
        private final Set<String> shared = new HashSet<>();
        private final Map<String, Optional<BigDecimal>> figures = new HashMap<>();
        private Worksheet sheet;
        private int sheets;
        private int row;

        Sheets(Workbook book, String name, List<TableColumn<R>> columns, Wording wording, int most) {
            this.book = book;
            this.name = name;
            this.columns = columns;
            this.wording = wording;
            this.most = most;
            this.sheet = begin();
        }

        private Worksheet begin() {
            var begun = book.newWorksheet(++sheets == 1 ? name : name + " " + sheets);
            begun.freezePane(0, 1);
            for (int column = 0; column < columns.size(); column++) {
                begun.width(column, columns.get(column).figure() ? NARROW : WIDE);
                begun.inlineString(0, column, cut(columns.get(column).heading().apply(wording)));
                begun.style(0, column).bold().set();
            }
            row = 1;
            return begun;
        }

        void row(R what) {
            try {
                if (row == most) {
                    sheet.finish();
                    sheet = begin();
                }
                for (int column = 0; column < columns.size(); column++) {
                    cell(column, columns.get(column).file().apply(what, wording));
                }
                if (++row % AT_ONCE == 0) {
                    sheet.flush();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void cell(int column, String text) {
            if (text.isEmpty()) {
                return;
            }
            var figure = columns.get(column).figure() ? figure(text) : null;
            if (figure != null) {
                sheet.value(row, column, figure);
            } else if (isShared(text)) {
                sheet.value(row, column, text);
            } else {
                sheet.inlineString(row, column, cut(text));
            }
        }

        /** Few are different: marks, and what they are out of. */
        private @Nullable BigDecimal figure(String text) {
            return figures.size() < SHARED
                    ? figures.computeIfAbsent(text, Sheets::read).orElse(null)
                    : read(text).orElse(null);
        }

        private static Optional<BigDecimal> read(String text) {
            return FIGURE.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }

        private boolean isShared(String text) {
            return text.length() <= SHORT && (shared.contains(text) || shared.size() < SHARED && shared.add(text));
        }

        void end() throws IOException {
            sheet.finish();
        }
    }

    /** What is longer than a cell can hold ends with three dots. */
    private static String cut(String text) {
        if (text.length() <= LONGEST_CELL) {
            return text;
        }
        int end = LONGEST_CELL - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The workbook closes what it writes to; the stream belongs to the caller. */
    private static final class Unclosed extends OutputStream {
        private final OutputStream to;

        Unclosed(OutputStream to) {
            this.to = to;
        }

        @Override
        public void write(int b) throws IOException {
            to.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            to.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            to.flush();
        }

        @Override
        public void close() throws IOException {
            to.flush();
        }
    }
}
