package kz.ustaz.common.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/**
 * Reads the first sheet in sight of a workbook (ECMA-376), with the reader of zip files and of XML that Java brings and
 * limits of our own (decision 0025). A formula gives the text that the spreadsheet last reckoned.
 */
final class XlsxSource {

    private static final int MOST_TEXTS = TableSource.MOST_ROWS * TableSource.MOST_COLUMNS;
    private static final int MOST_DIGITS = 40;
    private static final Set<String> HIDDEN = Set.of("hidden", "veryHidden");

    private final XlsxPackage parts;

    private XlsxSource(XlsxPackage parts) {
        this.parts = parts;
    }

    static SentTable read(byte[] workbook) throws UnreadableTable {
        try {
            var file = Files.createTempFile("ustaz", ".xlsx");
            try {
                Files.write(file, workbook);
                return read(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SentTable read(Path file) throws UnreadableTable {
        try (var zip = new ZipFile(file.toFile())) {
            return new XlsxSource(new XlsxPackage(zip)).table();
        } catch (XlsxPackage.UnpackedTooMuch e) {
            throw new UnreadableTable("common.table.refused.unpacked");
        } catch (IOException | XMLStreamException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw broken();
        }
    }

    static UnreadableTable broken() {
        return new UnreadableTable("common.table.refused.broken");
    }

    private SentTable table() throws UnreadableTable, IOException, XMLStreamException {
        String book = parts.related("", "/officeDocument").orElseThrow(XlsxSource::broken);
        var strings = parts.related(book, "/sharedStrings");
        return sheet(parts.byId(book, firstSheet(book)), strings.isPresent() ? strings(strings.get()) : List.of());
    }

    private String firstSheet(String book) throws UnreadableTable, IOException, XMLStreamException {
        try (var xml = parts.open(book)) {
            while (xml.next()) {
                if (xml.begins("sheet") && !HIDDEN.contains(xml.value("state"))) {
                    return xml.value("id");
                }
            }
        }
        throw new UnreadableTable("common.table.refused.empty");
    }

    private List<String> strings(String part) throws UnreadableTable, IOException, XMLStreamException {
        var all = new ArrayList<String>();
        try (var xml = parts.open(part)) {
            while (xml.next()) {
                if (xml.begins("si")) {
                    if (all.size() == MOST_TEXTS) {
                        throw new UnreadableTable("common.table.refused.unpacked");
                    }
                    all.add(xml.text("si", Set.of("t")));
                }
            }
        }
        return all;
    }

    private SentTable sheet(String part, List<String> strings) throws UnreadableTable, IOException, XMLStreamException {
        var rows = new SourceRows();
        var cells = new ArrayList<String>();
        int row = 0;
        int column = -1;
        try (var xml = parts.open(part)) {
            while (xml.next()) {
                if (xml.begins("row")) {
                    int next = xml.value("r").isEmpty() ? row + 1 : Integer.parseInt(xml.value("r"));
                    if (next <= row) {
                        throw broken();
                    }
                    row = next;
                    column = -1;
                } else if (xml.begins("c")) {
                    column = xml.value("r").isEmpty() ? column + 1 : column(xml.value("r"));
                    put(cells, column, cell(xml, row, strings));
                } else if (xml.ends("row")) {
                    rows.add(row, cells);
                    cells.clear();
                }
            }
        }
        return rows.table();
    }

    /** Cells far to the right are often coloured and empty. */
    private static void put(List<String> cells, int column, String text) throws UnreadableTable {
        if (text.isEmpty()) {
            return;
        }
        if (column >= TableSource.MOST_COLUMNS) {
            throw new UnreadableTable("common.table.refused.columns", TableSource.MOST_COLUMNS);
        }
        if (column >= cells.size()) {
            cells.addAll(Collections.nCopies(column + 1 - cells.size(), ""));
        }
        cells.set(column, text);
    }

    private static String cell(XlsxPart xml, int row, List<String> strings) throws UnreadableTable, XMLStreamException {
        String type = xml.value("t");
        String text = xml.text("c", Set.of("v", "t"));
        if (xml.saw("f") && !xml.saw("v") && !xml.saw("t")) {
            throw new UnreadableTable("common.table.refused.formula", row);
        }
        return switch (type) {
            case "s" -> text.isEmpty() ? "" : string(strings, text);
            case "inlineStr", "str", "d" -> text;
            case "", "n" -> number(text);
            case "b" -> text.isEmpty() ? "" : text.equals("1") ? "TRUE" : "FALSE";
            case "e" -> throw new UnreadableTable("common.table.refused.error", row);
            default -> throw broken();
        };
    }

    private static String string(List<String> strings, String index) throws UnreadableTable {
        int at = Integer.parseInt(index);
        if (at < 0 || at >= strings.size()) {
            throw broken();
        }
        return strings.get(at);
    }

    /** As somebody would type it, where the file says 1.2345E4. */
    private static String number(String text) {
        if (text.isEmpty()) {
            return "";
        }
        var number = new BigDecimal(text);
        return number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS
                ? text
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** @param address such as AB12 @return 1 for B */
    private static int column(String address) throws UnreadableTable {
        int column = 0;
        int letters = 0;
        while (letters < address.length() && Character.isLetter(address.charAt(letters))) {
            column = column * 26 + address.charAt(letters++) - 'A' + 1;
            if (letters > 3) {
                throw broken();
            }
        }
        if (column < 1) {
            throw broken();
        }
        return column - 1;
    }
}
