package kz.ustaz.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import kz.ustaz.storage.backup.BackupFault;
import kz.ustaz.storage.backup.BackupFile;
import kz.ustaz.storage.backup.Keys;
import kz.ustaz.storage.backup.Restore;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.env.Environment;

/**
 * Fills the empty database that the settings name from a backup: wholly or not at all. PostgreSQL does it in one
 * transaction; an embedded database is made beside its place and renamed when it is whole.
 */
final class RestoreCommand {

    private final Environment environment;

    RestoreCommand(Environment environment) {
        this.environment = environment;
    }

    /**
     * @param words the file
     * @return what to print
     * @throws BackupFault if it was not restored; then nothing was changed
     */
    String run(List<String> words) {
        if (words.size() != 1) {
            throw new BackupFault("say which file: restore FILE");
        }
        var database = Database.in(environment);
        Path keys = Keys.folder(DataFolder.in(environment)
                .orElseThrow(() -> new BackupFault("there is no data folder"))
                .path());
        try (var backup = BackupFile.checked(Path.of(words.getFirst()))) {
            compare(backup.seal(), environment.getProperty("seal", ""));
            Keys.checkNone(keys);
            try {
                Keys.restore(backup, keys);
                restore(database, backup, keys);
            } finally {
                Keys.forget(keys);
            }
            return restored(backup);
        } catch (IOException | SQLException | FlywayException e) {
            throw new BackupFault(String.valueOf(e.getMessage()), e);
        }
    }

    private static void compare(String seal, String noted) {
        if (!noted.isBlank() && !noted.strip().equalsIgnoreCase(seal)) {
            throw new BackupFault("this is another backup, or it was changed: its seal is " + seal);
        }
    }

    private static void restore(Database database, BackupFile backup, Path keys) throws IOException, SQLException {
        var file = H2File.in(database.url());
        if (file.isPresent()) {
            try (var made = NewFile.beside(file.get())) {
                fill(made.database(), backup, () -> {});
                Keys.rename(keys);
                made.rename();
            }
        } else {
            database.check();
            fill(database, backup, () -> Keys.rename(keys));
        }
    }

    /** What is done when all rows are there and may still be taken back. */
    private interface Last {
        void run() throws IOException;
    }

    /** Closing without a commit takes all of it back. */
    private static void fill(Database database, BackupFile backup, Last last) throws IOException, SQLException {
        try (var connection = database.open()) {
            connection.setAutoCommit(false);
            Restore.into(connection, backup);
            if (Origin.madeByDemo(connection)) {
                throw new BackupFault("the backup was made by the demo, whose passwords are public");
            }
            last.run();
            connection.commit();
        }
    }

    private static String restored(BackupFile backup) {
        var manifest = backup.manifest();
        return "Restored " + manifest.rows() + " rows of " + manifest.madeAt() + " (Ustaz " + manifest.product() + ", "
                + manifest.database() + ").\nThe seal of the backup is " + backup.seal();
    }
}
