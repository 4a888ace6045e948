package kz.ustaz.common.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/** Reads a workbook with other eyes than those that wrote it. */
public final class Xlsx {

    private Xlsx() {}

    /** @param type of the reader's words; EMPTY where there is nothing @param formula empty where there is none */
    public record Read(String type, String text, String formula) {}

    /** Rows of all sheets, each as wide as the first. */
    public static List<List<List<Read>>> sheets(byte[] workbook) {
        try {
            var file = Files.createTempFile("read", ".xlsx");
            try {
                Files.write(file, workbook);
                try (var book = new ReadableWorkbook(file.toFile())) {
                    return book.getSheets()
                            .map(sheet -> {
                                try {
                                    var rows = sheet.read();
                                    int wide =
                                            rows.isEmpty() ? 0 : rows.getFirst().getCellCount();
                                    return rows.stream()
                                            .map(row -> IntStream.range(0, wide)
                                                    .mapToObj(column -> row.getOptionalCell(column)
                                                            .map(Xlsx::read)
                                                            .orElse(new Read("EMPTY", "", "")))
                                                    .toList())
                                            .toList();
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            })
                            .toList();
                }
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Read read(Cell cell) {
        String text = cell.getText();
        return new Read(cell.getType().name(), text, cell.getFormula() == null ? "" : cell.getFormula());
    }
}
