package kz.ustaz.storage.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kz.ustaz.testing.Databases;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file says of itself: it is refused in one line, soon, and the database stays empty. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileBackupTest {

    private static final String UNITS = "tables/org_unit.jsonl";
    private static final String PIECES = "tables/blob_piece.jsonl";

    @TempDir
    Path folder;

    private static Path sound;

    @BeforeAll
    static void makeOne(@TempDir Path folder) throws Exception {
        try (var connection = TestDatabase.migrated(Databases.H2).fill().open()) {
            var backup = new Backup(new BackupFolder(folder.resolve("backups"), 1), folder.resolve("keys"), "1.0");
            sound = backup.make(connection, Instant.parse("2026-11-23T21:30:00Z"))
                    .file();
        }
    }

    @Test
    void theTestItselfPutsASoundOneTogetherAgain() throws Exception {
        restore(edited().sealed(), Databases.H2);
    }

    @Tag("deep")
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aFlippedBitIsNoticedOrMeansNothing(int seed) throws Exception {
        byte[] bytes = Files.readAllBytes(sound);
        var random = new Random(seed);
        String seal = sealOf(sound);
        for (int round = 0; round < 40; round++) {
            byte[] damaged = bytes.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("damaged.zip"), damaged);
            try {
                assertThat(sealOf(file)).isEqualTo(seal);
            } catch (BackupFault refused) {
                assertThat(refused.getMessage().lines()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.5, 0.9, 0.999})
    void aFileThatEndsTooEarlyIsRefused(double part) throws Exception {
        byte[] bytes = Files.readAllBytes(sound);
        Path file =
                Files.write(folder.resolve("short.zip"), java.util.Arrays.copyOf(bytes, (int) (bytes.length * part)));
        isRefused(file, "damaged or no backup");
    }

    @Test
    void whatIsNoFileOrNoBackupIsRefused() throws Exception {
        isRefused(folder, "there is no file that can be read");
        isRefused(folder.resolve("none.zip"), "there is no file that can be read");
        isRefused(Files.writeString(folder.resolve("text.zip"), "Dear administrator"), "damaged or no backup");
        isRefused(edited().without(EditedBackup.MANIFEST), "it has no manifest");
        isRefused(edited().with(EditedBackup.MANIFEST, "[]"), "no backup of Ustaz");
        isRefused(edited().with(EditedBackup.MANIFEST, "{}"), "no backup of Ustaz");
        isRefused(edited().with(EditedBackup.MANIFEST, "[".repeat(100_000)), "no backup of Ustaz");
        isRefused(edited().with(EditedBackup.MANIFEST, " ".repeat(5 << 20)), "manifest of the backup is damaged");
        isRefused(edited().manifest(manifest -> manifest.putNull("entries")), "no backup of Ustaz");
        isRefused(edited().manifest(manifest -> manifest.put("madeAt", "yesterday")), "no backup of Ustaz");
    }

    @Test
    void entriesThatNobodyNamedAreRefused() throws Exception {
        isRefused(edited().with("tables/extra.jsonl", "[]\n"), "does not name: tables/extra.jsonl");
        isRefused(edited().without(UNITS), "lacks an entry: " + UNITS);
        isRefused(
                edited().manifest(manifest -> manifest.withArray("entries")
                        .add(EditedBackup.entry(manifest, UNITS).deepCopy())),
                "an entry that none may have");
        Path twice = edited().with("tables/org_uniT.jsonl", "[]\n").writeTo(folder.resolve("twice.zip"));
        Files.write(twice, replaced(Files.readAllBytes(twice), "org_uniT", "org_unit"));
        isRefused(twice, "does not name: " + UNITS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../evil",
                "keys/../../evil",
                "/etc/cron.d/evil",
                "keys/..",
                "keys/.",
                "keys/a/b",
                "keys\\evil",
                "C:\\evil",
                "keys/.hidden",
                "keys/",
                "tables/../evil.jsonl",
                "tables/x;drop table person.jsonl",
                "keys/\u0000evil",
                "keys/line\nbreak"
            })
    void noNameLeadsOutOfItsFolder(String name) throws Exception {
        isRefused(edited().with(name, "evil").sealed(), "an entry that none may have");
    }

    @Test
    void whatIsLongerOrShorterThanItSaysIsRefused() throws Exception {
        isRefused(edited().manifest(manifest -> put(manifest, UNITS, "bytes", 10)), "damaged or was changed: " + UNITS);
        isRefused(edited().manifest(manifest -> put(manifest, UNITS, "bytes", 1000)), "damaged or was changed");
        isRefused(edited().manifest(manifest -> put(manifest, UNITS, "bytes", -1)), "manifest is damaged");
        isRefused(edited().manifest(manifest -> put(manifest, UNITS, "rows", 3)), "damaged or was changed");
        isRefused(
                edited().manifest(manifest -> put(manifest, UNITS, "bytes", Long.MAX_VALUE)), "far longer than a file");
    }

    /** 600 MB of one letter in 600 KB: neither kept in memory nor written anywhere. */
    @Test
    @Tag("deep")
    void aBombIsRefusedBeforeItIsUnpacked() throws Exception {
        byte[] row = new byte[600 << 20];
        java.util.Arrays.fill(row, (byte) '[');
        var bomb = edited().with(PIECES, row).sealed();
        isRefused(bomb, "far longer than a file");
        isRefused(bomb.manifest(manifest -> put(manifest, PIECES, "bytes", 1000)), "damaged or was changed");
    }

    @Test
    @Tag("deep")
    void aRowWithoutAnEndIsRefused() throws Exception {
        var random = new Random(1);
        byte[] endless = new byte[Snapshot.LONGEST_LINE + 1000];
        random.nextBytes(endless);
        for (int i = 0; i < endless.length; i++) {
            endless[i] = endless[i] == '\n' ? 0 : endless[i];
        }
        endless[endless.length - 1] = '\n';
        isRefusedWhenRestored(edited().with(PIECES, endless).sealed(), Databases.H2, "a row is too long");
    }

    @Test
    void whatIsNoRowOfItsTableIsRefused() throws Exception {
        isRefusedWhenRestored(
                edited().change(UNITS, text -> text.replace("\"name\"", "\"nome\""))
                        .sealed(),
                Databases.H2,
                "org_unit.jsonl, line 1: the columns are not those of the table");
        isRefusedWhenRestored(
                edited().change(UNITS, text -> text.replaceFirst("\\n\\[", "\n[7,"))
                        .sealed(),
                Databases.H2,
                "line 2: the row has 7 values and not 6");
        isRefusedWhenRestored(
                edited().change(UNITS, text -> text.replace("2147483647", "\"many\""))
                        .sealed(),
                Databases.H2,
                "line 3: the value of version is none of its type");
        isRefusedWhenRestored(
                edited().change(UNITS, text -> text + "{}\n").sealed(), Databases.H2, "no row stands there");
        isRefusedWhenRestored(
                edited().change(UNITS, text -> text + "[".repeat(50_000) + "\n").sealed(),
                Databases.H2,
                "no row stands there");
        isRefusedWhenRestored(
                edited().change(UNITS, text -> text.substring(0, text.length() - 1))
                        .sealed(),
                Databases.H2,
                "it ends in the middle of a row");
    }

    @Test
    void rowsThatH2DoesNotTakeAreRefusedAndNothingStays() throws Exception {
        rowsAreRefusedAndNothingStays(Databases.H2);
    }

    @Test
    @Tag("deep")
    void rowsThatPostgresqlDoesNotTakeAreRefusedAndNothingStays() throws Exception {
        rowsAreRefusedAndNothingStays(Databases.POSTGRESQL);
    }

    private void rowsAreRefusedAndNothingStays(Databases make) throws Exception {
        isRefusedWhenRestored(
                edited().change(UNITS, text -> text.replace("2147483647", "2147483648"))
                        .sealed(),
                make,
                "does not take the rows of org_unit");
        isRefusedWhenRestored(
                edited().change(
                                "tables/blob.jsonl",
                                text -> text.lines().findFirst().orElseThrow() + "\n")
                        .sealed(),
                make,
                "a row refers to one that is not there");
        isRefusedWhenRestored(
                edited().without("tables/reading.jsonl").sealed(), make, "has not the tables that its version had");
    }

    @ParameterizedTest
    @EnumSource
    void aNewerOrAnotherSchemaIsRefused(Databases make) throws Exception {
        isRefused(edited().manifest(manifest -> manifest.put("format", 2)), "newer version of the product");
        isRefusedWhenRestored(
                edited().manifest(manifest -> manifest.withArray("schema").add("999:1")),
                make,
                "newer version of the product: this one knows nothing of its tables of version 999");
        isRefusedWhenRestored(
                edited().change(EditedBackup.MANIFEST, text -> text.replaceFirst("\"001:-?\\d+\"", "\"001:1\"")),
                make,
                "not those that this version of the product would make");
        isRefusedWhenRestored(
                edited().manifest(manifest -> manifest.withArray("schema").remove(2)),
                make,
                "not those that this version of the product would make");
        isRefusedWhenRestored(
                edited().manifest(manifest -> manifest.withArray("schema").removeAll()), make, "no backup of Ustaz");
    }

    private static String sealOf(Path file) throws Exception {
        try (var backup = BackupFile.checked(file)) {
            return backup.seal();
        }
    }

    private EditedBackup edited() throws IOException {
        return new EditedBackup(sound);
    }

    private static void put(tools.jackson.databind.node.ObjectNode manifest, String entry, String field, long value) {
        EditedBackup.entry(manifest, entry).put(field, value);
    }

    private void isRefused(EditedBackup backup, String line) throws IOException {
        isRefused(backup.writeTo(folder.resolve("edited.zip")), line);
    }

    private static void isRefused(Path file, String line) {
        assertThatThrownBy(() -> BackupFile.checked(file).close())
                .isInstanceOf(BackupFault.class)
                .hasMessageContaining(line)
                .message()
                .hasLineCount(1);
    }

    private void isRefusedWhenRestored(EditedBackup backup, Databases make, String line) throws Exception {
        assertThatThrownBy(() -> restore(backup, make))
                .isInstanceOf(BackupFault.class)
                .hasMessageContaining(line)
                .message()
                .hasLineCount(1);
    }

    /** On PostgreSQL nothing at all stays of a failed one; H2's own file is thrown away by the command. */
    private void restore(EditedBackup edited, Databases make) throws Exception {
        var empty = TestDatabase.empty(make);
        try (var backup = BackupFile.checked(edited.writeTo(folder.resolve("edited.zip")));
                var connection = empty.open()) {
            connection.setAutoCommit(false);
            Restore.into(connection, backup);
            connection.commit();
        } finally {
            if (make == Databases.POSTGRESQL) {
                try (var connection = empty.open()) {
                    assertThat(TestDatabase.tables(connection)).isEmpty();
                }
            }
        }
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }
}
