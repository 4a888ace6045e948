package kz.ustaz.common.table;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** As what a report leaves: the same columns and rows in each. */
public enum TableFile {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String type;

    TableFile(String type) {
        this.type = type;
    }

    /** For a browser. */
    public String type() {
        return type;
    }

    /** The end of a file's name, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Leaves the stream open. @param title of a workbook's sheet */
    public <R> void write(
            OutputStream to, String title, List<TableColumn<R>> columns, Stream<R> rows, Wording wording) {
        switch (this) {
            case CSV -> CsvFile.write(to, columns, rows, wording);
            case XLSX -> XlsxFile.write(to, title, columns, rows, wording);
        }
    }
}
