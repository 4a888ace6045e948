package kz.ustaz.common.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Reads CSV. */
final class CsvSource {

    private static final String SEPARATORS = ",;\t";

    private CsvSource() {}

    static SentTable read(byte[] file) throws UnreadableTable {
        String text = decode(file);
        var handler = CsvRecordHandler.builder()
                .maxFields(TableSource.MOST_BYTES + 1)
                .maxFieldSize(TableSource.MOST_BYTES + 1)
                .maxRecordSize(TableSource.MOST_BYTES + 1)
                .build();
        var rows = new SourceRows();
        int row = 1;
        try {
            // Empty lines count, as in a spreadsheet.
            var records = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .skipEmptyLines(false)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(TableSource.MOST_BYTES + 2)
                    .build(handler, text)
                    .iterator();
            for (; records.hasNext(); row++) {
                rows.add(row, records.next().getFields());
            }
        } catch (CsvParseException e) {
            throw new UnreadableTable("common.table.refused.quote", row);
        }
        return rows.table();
    }

    /** The one that parts most cells of the first row. */
    private static char separator(String text) {
        int[] found = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '"') {
                quoted = !quoted;
            } else if (!quoted && (sign == '\n' || sign == '\r')) {
                if (begun) {
                    break;
                }
                continue;
            } else if (!quoted && SEPARATORS.indexOf(sign) >= 0) {
                found[SEPARATORS.indexOf(sign)]++;
            }
            begun = true;
        }
        int most = 0;
        for (int i = 1; i < found.length; i++) {
            most = found[i] > found[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }

    private static String decode(byte[] file) throws UnreadableTable {
        if (isUtf16(file)) {
            throw new UnreadableTable("common.table.refused.encoding", 1);
        }
        for (byte one : file) {
            if (one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r') {
                throw new UnreadableTable("common.table.refused.binary");
            }
        }
        var bytes = ByteBuffer.wrap(file);
        var text = CharBuffer.allocate(file.length);
        var end = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(bytes, text, true);
        if (end.isError()) {
            throw new UnreadableTable("common.table.refused.encoding", line(file, bytes.position()));
        }
        String decoded = text.flip().toString();
        return decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded;
    }

    private static boolean isUtf16(byte[] file) {
        return file.length >= 2
                && (file[0] == (byte) 0xFE && file[1] == (byte) 0xFF
                        || file[0] == (byte) 0xFF && file[1] == (byte) 0xFE);
    }

    private static int line(byte[] file, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += file[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
