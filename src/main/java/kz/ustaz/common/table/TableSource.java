package kz.ustaz.common.table;

/**
 * Reads a table that somebody sends: CSV by RFC 4180 in UTF-8, its cells parted by commas, semicolons or tabs, or the first
 * sheet in sight of an Office Open XML workbook. Its bytes tell which it is. What is not as it should be is told and never
 * guessed, and what is too large is left before it fills the memory.
 */
public final class TableSource {

    /** Of a file, in bytes. */
    public static final int MOST_BYTES = 5_000_000;

    static final int MOST_ROWS = 5_000;
    static final int MOST_COLUMNS = 60;

    /** Characters. */
    static final int LONGEST_CELL = 500;

    private static final int MEGABYTE = 1_000_000;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TableSource() {}

    /** @throws UnreadableTable with a reason for the reader of the file */
    public static SentTable read(byte[] file) throws UnreadableTable {
        if (file.length > MOST_BYTES) {
            throw new UnreadableTable("common.table.refused.size", MOST_BYTES / MEGABYTE);
        }
        if (begins(file, OLE)) {
            throw new UnreadableTable("common.table.refused.old-workbook");
        }
        return begins(file, ZIP) ? XlsxSource.read(file) : CsvSource.read(file);
    }

    private static boolean begins(byte[] file, byte[] sign) {
        return file.length >= sign.length && java.util.Arrays.equals(file, 0, sign.length, sign, 0, sign.length);
    }
}
