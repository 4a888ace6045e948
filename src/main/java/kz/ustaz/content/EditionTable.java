package kz.ustaz.content;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.ports.CourseFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Editions and their files in the database. Rows are added and never changed, but for the newest edition's turn. */
@Repository
class EditionTable {

    private static final int PIECE = 500_000;

    private final JdbcClient jdbc;

    EditionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param by empty for the system */
    record Row(EditionId edition, Instant madeAt, Optional<PersonId> by, String origin) {}

    Optional<EditionId> newest() {
        return jdbc.sql("select hash from edition order by turn desc limit 1")
                .query(String.class)
                .optional()
                .map(EditionId::new);
    }

    Optional<Row> row(EditionId edition) {
        return jdbc.sql("select made_at, made_by, origin from edition where hash = :hash")
                .param("hash", edition.hash())
                .query((row, number) -> new Row(
                        edition,
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        Optional.ofNullable(row.getObject("made_by", UUID.class))
                                .map(PersonId::new),
                        row.getString("origin")))
                .optional();
    }

    /** Empty when there is no such edition. */
    CourseFiles files(EditionId edition) {
        var hashes = new TreeMap<String, String>();
        jdbc.sql("select path, blob_sha256 from edition_file where edition_hash = :hash")
                .param("hash", edition.hash())
                .query(row -> {
                    hashes.put(row.getString(1), row.getString(2));
                });
        var pieces = new LinkedHashMap<String, ByteArrayOutputStream>();
        jdbc.sql("""
                        select blob_sha256, piece from blob_piece
                        where blob_sha256 in (select blob_sha256 from edition_file where edition_hash = :hash)
                        order by blob_sha256, place
                        """).param("hash", edition.hash()).query(row -> {
            pieces.computeIfAbsent(row.getString(1), hash -> new ByteArrayOutputStream())
                    .writeBytes(row.getBytes(2));
        });
        var files = new TreeMap<String, byte[]>();
        hashes.forEach((path, hash) -> {
            var bytes = pieces.get(hash);
            files.put(path, bytes == null ? new byte[0] : bytes.toByteArray());
        });
        return new CourseFiles(files);
    }

    /** Where each picture of an edition is served, by its path. */
    Map<String, String> pictures(EditionId edition) {
        var addresses = new TreeMap<String, String>();
        jdbc.sql("select path, blob_sha256 from edition_file where edition_hash = :hash and path like '%/media/%'")
                .param("hash", edition.hash())
                .query(row -> {
                    addresses.put(row.getString(1), Media.address(row.getString(1), row.getString(2)));
                });
        return addresses;
    }

    /** A picture of any edition. @param extension of its path there */
    Optional<byte[]> picture(String hash, String extension) {
        boolean there = jdbc.sql("""
                        select count(*) from edition_file
                        where blob_sha256 = :hash and path like '%/media/%' and path like :end
                        """)
                        .param("hash", hash)
                        .param("end", "%." + extension)
                        .query(Long.class)
                        .single()
                > 0;
        if (!there) {
            return Optional.empty();
        }
        return Optional.of(bytes(hash));
    }

    void add(Row row, Optional<EditionId> parent, CourseFiles files) {
        jdbc.sql("""
                        insert into edition (hash, parent, made_at, made_by, origin, turn)
                        values (:hash, :parent, :at, :by, :origin, :turn)
                        """)
                .param("hash", row.edition().hash())
                .param("parent", parent.map(EditionId::hash).orElse(null), java.sql.Types.VARCHAR)
                .param("at", row.madeAt().atOffset(ZoneOffset.UTC))
                .param("by", by(row), java.sql.Types.OTHER)
                .param("origin", clipped(row.origin()))
                .param("turn", nextTurn())
                .update();
        var kept = new HashSet<>(
                jdbc.sql("select sha256 from blob").query(String.class).list());
        for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
            String hash = Hashes.of(file.getValue());
            if (kept.add(hash)) {
                keep(hash, file.getValue());
            }
            jdbc.sql("insert into edition_file (edition_hash, path, blob_sha256) values (:edition, :path, :blob)")
                    .param("edition", row.edition().hash())
                    .param("path", file.getKey())
                    .param("blob", hash)
                    .update();
        }
    }

    /** Makes an edition that is there already the newest again. */
    void raise(EditionId edition) {
        jdbc.sql("update edition set turn = :turn where hash = :hash")
                .param("turn", nextTurn())
                .param("hash", edition.hash())
                .update();
    }

    private long nextTurn() {
        return jdbc.sql("select coalesce(max(turn), 0) + 1 from edition")
                .query(Long.class)
                .single();
    }

    /** Keeps a file's bytes that no edition has. */
    void keep(byte[] bytes) {
        String hash = Hashes.of(bytes);
        if (jdbc.sql("select count(*) from blob where sha256 = ?")
                        .param(hash)
                        .query(Long.class)
                        .single()
                == 0) {
            keep(hash, bytes);
        }
    }

    /** A kept file's bytes. */
    byte[] bytes(String hash) {
        var bytes = new ByteArrayOutputStream();
        jdbc.sql("select piece from blob_piece where blob_sha256 = :hash order by place")
                .param("hash", hash)
                .query(row -> {
                    bytes.writeBytes(row.getBytes(1));
                });
        return bytes.toByteArray();
    }

    private void keep(String hash, byte[] bytes) {
        jdbc.sql("insert into blob (sha256, bytes) values (:hash, :bytes)")
                .param("hash", hash)
                .param("bytes", (long) bytes.length)
                .update();
        for (int from = 0, place = 0; from < bytes.length; from += PIECE, place++) {
            jdbc.sql("insert into blob_piece (blob_sha256, place, piece) values (:hash, :place, :piece)")
                    .param("hash", hash)
                    .param("place", place)
                    .param("piece", Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PIECE)))
                    .update();
        }
    }

    private static @Nullable UUID by(Row row) {
        return row.by().map(PersonId::value).orElse(null);
    }

    private static String clipped(String origin) {
        return origin.substring(0, Math.min(1000, origin.length()));
    }
}
