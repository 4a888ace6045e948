package kz.ustaz.common.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * Text as UTF-8, encoded in the pieces in which it comes: a report's rows mix alphabets, and the JDK's own writer is slow at
 * that. Closing leaves the stream open.
 */
final class Utf8Text extends Writer {

    private final OutputStream to;

    /** The first half of a character whose second half has not come yet, or nothing. */
    private String begun = "";

    Utf8Text(OutputStream to) {
        this.to = to;
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
        boolean halved = length > 0 && Character.isHighSurrogate(text[from + length - 1]);
        int whole = halved ? length - 1 : length;
        if (whole > 0) {
            to.write((begun + new String(text, from, whole)).getBytes(StandardCharsets.UTF_8));
            begun = "";
        }
        if (halved) {
            begun += text[from + whole];
        }
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    @Override
    public void close() throws IOException {
        to.write(begun.getBytes(StandardCharsets.UTF_8));
        begun = "";
        flush();
    }
}
