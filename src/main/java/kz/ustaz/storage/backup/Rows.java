package kz.ustaz.storage.backup;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads lines of JSON, each an array. */
final class Rows {

    private final InputStream in;
    private final String name;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long number;

    /** @param name of the entry, for whoever is told what is wrong */
    Rows(InputStream in, String name) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.name = name;
    }

    /** @return nothing after the last one @throws BackupFault if a line is no array, or endless */
    @Nullable
    JsonNode next() throws IOException {
        line.reset();
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                if (line.size() > 0) {
                    throw fault("it ends in the middle of a row");
                }
                return null;
            }
            if (line.size() >= Snapshot.LONGEST_LINE) {
                throw fault("a row is too long");
            }
            line.write(read);
        }
        number++;
        return array();
    }

    private JsonNode array() {
        try {
            var row = JsonMapper.shared().readTree(line.toByteArray());
            if (row.isArray()) {
                return row;
            }
        } catch (JacksonException e) {
            throw fault("no row stands there", e);
        }
        throw fault("no row stands there");
    }

    BackupFault fault(String what) {
        return new BackupFault("the backup was changed: " + name + ", line " + number + ": " + what);
    }

    BackupFault fault(String what, Exception cause) {
        return new BackupFault("the backup was changed: " + name + ", line " + number + ": " + what, cause);
    }

    /** How long the last line was, in bytes. */
    int length() {
        return line.size();
    }
}
