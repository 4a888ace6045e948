package kz.ustaz.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import kz.ustaz.storage.backup.BackupFault;
import kz.ustaz.storage.backup.Private;

/** An embedded database that is made beside the place where the product looks, and put there when it is whole. */
final class NewFile implements AutoCloseable {

    private final H2File place;
    private final H2File made;

    private NewFile(H2File place) {
        this.place = place;
        made = new H2File(place.base().resolveSibling(place.base().getFileName() + ".restoring"));
    }

    /** @throws BackupFault if there is a database already */
    static NewFile beside(H2File place) throws IOException {
        Path there = place.database();
        if (Files.exists(there) && Files.size(there) > 0) {
            throw new BackupFault(
                    "there is a database already: " + there + "; move it away first, if you want another");
        }
        Files.createDirectories(there.toAbsolutePath().getParent());
        var file = new NewFile(place);
        file.close();
        return file;
    }

    Database database() {
        return new Database("jdbc:h2:file:" + made.base().toAbsolutePath() + Database.H2_OPTIONS, "sa", "");
    }

    /** After its last connection was closed. */
    void rename() throws IOException {
        try (var channel = FileChannel.open(made.database(), StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(
                made.database(), place.database(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Private.syncFolder(place.database().toAbsolutePath().resolveSibling(""));
    }

    /** What was not renamed is of no use to anybody. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(made.database());
        Files.deleteIfExists(made.base().resolveSibling(made.base().getFileName() + ".trace.db"));
    }
}
