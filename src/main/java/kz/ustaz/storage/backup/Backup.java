package kz.ustaz.storage.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes backups: packs one, reads the whole of it once more, gives it its name, and then removes the oldest. */
public final class Backup {

    private final BackupFolder folder;
    private final Path keys;
    private final String product;
    private volatile boolean stopped;

    /** @param keys folder whose files are kept too; it need not be there @param product version */
    public Backup(BackupFolder folder, Path keys, String product) {
        this.folder = folder;
        this.keys = keys;
        this.product = product;
    }

    /** @param seal see {@link BackupFile#seal} */
    public record Made(Path file, long bytes, long rows, Instant at, String seal) {}

    /** One that is being made fails soon, and none is made any more: the product stops. */
    public void stop() {
        stopped = true;
    }

    /**
     * @param connection one of its own, closed by the caller; saving goes on meanwhile
     * @throws IOException if the disk does not take it
     * @throws BackupFault if it was written and is not sound
     */
    public Made make(Connection connection, Instant now) throws IOException, SQLException {
        return make(connection, now, Packing.REAL);
    }

    Made make(Connection connection, Instant now, Packing.Disk disk) throws IOException, SQLException {
        var at = now.truncatedTo(ChronoUnit.MILLIS);
        folder.prepare(now);
        Path file = folder.unfinished(at);
        try {
            Packing.pack(file, new Snapshot(connection, () -> stopped), Keys.in(keys), product, at, disk);
            connection.rollback();
            Made made = checked(file, at);
            folder.finish(at);
            return made;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private Made checked(Path file, Instant at) throws IOException, SQLException {
        try (var written = BackupFile.checked(file)) {
            return new Made(
                    folder.finished(at), Files.size(file), written.manifest().rows(), at, written.seal());
        }
    }
}
