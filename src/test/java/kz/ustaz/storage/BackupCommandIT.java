package kz.ustaz.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.regex.Pattern;
import kz.ustaz.storage.backup.TestDatabase;
import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as an administrator gives them: the jar in processes of their own. */
@Tag("deep")
class BackupCommandIT {

    private static final Pattern MADE = Pattern.compile("Made the backup (\\S+\\.zip) \\(\\d+ bytes, \\d+ rows\\)\\.");
    private static final Pattern SEAL = Pattern.compile("seal, to compare with when it is restored: ([0-9a-f]{64})");

    @TempDir
    Path folder;

    @Test
    void theRunningProductIsAskedAndAnEmptyMachineFilled() throws Exception {
        Path data = folder.resolve("data");
        Path file;
        String first;
        try (var product = RunningProduct.start(data)) {
            product.up();
            try (var command = RunningProduct.run(List.of("backup"), data)) {
                assertThat(command.exitCode()).as(command.log()).isZero();
                assertThat(command.log().lines()).hasSize(2);
                file = Path.of(command.find(MADE).group(1));
                first = command.find(SEAL).group(1);
            }
            assertThat(file).isRegularFile().startsWith(data.resolve("backups"));
            assertThat(modeOf(data.resolve("control"))).isEqualTo("rwx------");
            assertThat(modeOf(file)).isEqualTo("rw-------");
            isRefused(List.of("restore", file.toString()), data, "restore: there is a database already: ");
            product.kill();
        }
        var whole = h2(data).rows();
        assertThat(whole.get("audit_row")).anyMatch(row -> row.contains("backup.make") && row.contains(first));
        // killed: its socket is still there, and nobody answers; the command opens the database itself
        String seal;
        try (var command = RunningProduct.run(List.of("backup"), data)) {
            assertThat(command.exitCode()).as(command.log()).isZero();
            file = Path.of(command.find(MADE).group(1));
            seal = command.find(SEAL).group(1);
        }
        isRestored(file, seal, folder.resolve("new machine"), whole);
        Files.delete(data.resolve("ustaz.mv.db"));
        isRestored(file, seal, data, whole);
        startsFrom(data);
    }

    @Test
    void postgresqlIsFilledFromAnEmbeddedDatabaseAndAsksTheRunningProductToo() throws Exception {
        Path data = folder.resolve("data");
        Path file;
        try (var product = RunningProduct.start(data)) {
            product.up().stop();
        }
        try (var command = RunningProduct.run(List.of("backup"), data)) {
            file = Path.of(command.find(MADE).group(1));
        }
        var server = TestDatabase.empty(Databases.POSTGRESQL);
        String[] settings = {
            "--ustaz.database.url=" + server.url().replaceFirst("\\?.*", ""), "--ustaz.database.user=" + server.user()
        };
        Path other = folder.resolve("other");
        try (var command = RunningProduct.run(List.of("restore", file.toString()), other, settings)) {
            assertThat(command.exitCode()).as(command.log()).isZero();
        }
        assertThat(server.rows()).isEqualTo(h2(data).rows());
        try (var again = RunningProduct.run(List.of("restore", file.toString()), other, settings)) {
            assertThat(again.exitCode()).isEqualTo(1);
            assertThat(again.log().strip())
                    .isEqualTo("Ustaz cannot restore: the database is not empty; a backup is"
                            + " restored into an empty one only");
        }
        try (var product = RunningProduct.start(other, settings)) {
            product.up();
            // without a password or any other setting
            try (var command = RunningProduct.run(List.of("backup"), other)) {
                assertThat(command.exitCode()).as(command.log()).isZero();
                assertThat(command.find(MADE).group(1)).startsWith(other.toString());
            }
        }
    }

    @Test
    void whatIsWrongIsSaidInOneLine() throws Exception {
        Path data = folder.resolve("data");
        isRefused(List.of("backup"), data, "back up: there is no database in " + data.resolve("ustaz.mv.db"));
        isRefused(List.of("restore"), data, "restore: say which file: restore FILE");
        isRefused(List.of("restore", "none.zip"), data, "restore: there is no file that can be read: none.zip");
        Path text = Files.writeString(folder.resolve("text.zip"), "Dear administrator");
        isRefused(List.of("restore", text.toString()), data, "restore: the file is damaged or no backup: " + text);
        isRefused(List.of("backup", "--ustaz.backup.kep=3"), data, "back up: there is no setting ustaz.backup.kep");
        try (var command = RunningProduct.run(List.of("bakup"), data)) {
            assertThat(command.exitCode()).isEqualTo(1);
            assertThat(command.log().strip()).isEqualTo("There is no command bakup; there are backup and restore");
        }
        assertThat(data.resolve("ustaz.mv.db")).doesNotExist();
    }

    private void isRestored(Path file, String seal, Path data, Object whole) throws Exception {
        isRefused(
                List.of("restore", file.toString(), "--seal=" + "0".repeat(64)),
                data,
                "restore: this is another backup, or it was changed: its seal is " + seal);
        try (var command = RunningProduct.run(List.of("restore", file.toString(), "--seal=" + seal), data)) {
            assertThat(command.exitCode()).as(command.log()).isZero();
            assertThat(command.log()).startsWith("Restored ").contains(seal);
        }
        assertThat(h2(data).rows()).isEqualTo(whole);
        try (var files = Files.list(data)) {
            assertThat(files.map(found -> found.getFileName().toString()))
                    .contains("ustaz.mv.db")
                    .noneMatch(name -> name.contains("restoring"));
        }
    }

    private static void startsFrom(Path data) throws Exception {
        try (var product = RunningProduct.start(data)) {
            product.up();
            product.stop();
        }
        assertThat(data.resolve("ustaz.made")).exists();
        try (var connection = DriverManager.getConnection(h2(data).url(), "sa", "");
                var rows = connection.createStatement().executeQuery("select count(*) from installation")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
    }

    private static void isRefused(List<String> words, Path data, String line) throws Exception {
        try (var command = RunningProduct.run(words, data)) {
            assertThat(command.exitCode()).as(command.log()).isEqualTo(1);
            assertThat(command.log().strip().lines())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith("Ustaz cannot " + line);
        }
    }

    private static TestDatabase h2(Path data) {
        return new TestDatabase("jdbc:h2:file:" + data.resolve("ustaz") + Database.H2_OPTIONS, "sa");
    }

    private static String modeOf(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
