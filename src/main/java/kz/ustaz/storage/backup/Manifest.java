package kz.ustaz.storage.backup;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a backup says of itself, and of each of its entries, so that damage shows.
 *
 * @param format how the file is written; this product reads its own and older ones
 * @param product version of the product that made it
 * @param schema the migrations that the database had, each with its checksum
 * @param database kind and version, for people
 * @param edition hash of the course's newest edition; empty if there was none
 */
public record Manifest(
        int format,
        String product,
        Instant madeAt,
        String database,
        String edition,
        List<String> schema,
        List<Entry> entries) {

    static final String NAME = "manifest.json";
    static final int FORMAT = 1;

    /** @param rows of a table; 0 for a file @param bytes before they are packed @param sha256 of those */
    public record Entry(String name, long rows, long bytes, String sha256) {}

    public long rows() {
        return entries.stream().mapToLong(Entry::rows).sum();
    }

    byte[] written() {
        return JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(this)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** @throws BackupFault if these are no manifest that this product can read */
    static Manifest read(byte[] written) {
        try {
            int format = JsonMapper.shared().readTree(written).path("format").asInt(0);
            if (format > FORMAT) {
                throw new BackupFault("the backup was made by a newer version of the product");
            }
            var manifest = JsonMapper.shared().readValue(written, Manifest.class);
            manifest.check();
            return manifest;
        } catch (JacksonException | NullPointerException e) {
            throw new BackupFault("this is no backup of Ustaz, or its manifest is damaged", e);
        }
    }

    /** Jackson makes nothing of what is missing. */
    private void check() {
        boolean whole = format == FORMAT
                && schema.stream().noneMatch(String::isBlank)
                && !(product + database + edition).isEmpty()
                && !madeAt.equals(Instant.MIN)
                && entries.stream()
                        .allMatch(entry -> entry.rows >= 0 && entry.bytes >= 0 && entry.sha256.matches("[0-9a-f]{64}"));
        if (!whole) {
            throw new BackupFault("this is no backup of Ustaz, or its manifest is damaged");
        }
    }
}
