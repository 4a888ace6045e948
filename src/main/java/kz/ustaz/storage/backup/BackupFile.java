package kz.ustaz.storage.backup;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A backup that is read. Whoever can write it can write anything, so nothing in it is believed before it was compared
 * with the manifest: which entries there are, how long each is, and its checksum. What is longer than it says is cut off
 * there, and nothing of it is kept in memory but one row.
 */
public final class BackupFile implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 4 << 20;

    /** Our rows are packed to a tenth of their length or so. */
    private static final long MOST_UNPACKED_FOR_A_BYTE = 300;

    private final Path file;
    private final ZipFile zip;
    private final Manifest manifest;
    private final String seal;

    private BackupFile(Path file, ZipFile zip) throws IOException {
        this.file = file;
        this.zip = zip;
        byte[] written = manifestOf(zip);
        seal = Hashing.of(written);
        manifest = Manifest.read(written);
        compareNames();
        compareSizes();
    }

    /** What reads an entry. It need not read to the end. */
    interface Reading {
        void from(InputStream in) throws IOException, SQLException;
    }

    /**
     * Opens a backup and reads all of it once.
     *
     * @throws BackupFault if it is none, or anything in it is not as its manifest says
     */
    public static BackupFile checked(Path file) throws SQLException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new BackupFault("there is no file that can be read: " + file);
        }
        ZipFile zip = null;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
            var backup = new BackupFile(file, zip);
            for (var entry : backup.manifest.entries()) {
                backup.read(entry, in -> {});
            }
            zip = null;
            return backup;
        } catch (IOException | IllegalArgumentException e) {
            throw new BackupFault("the file is damaged or no backup: " + file, e);
        } finally {
            if (zip != null) {
                close(zip);
            }
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Of all that is in it. Who noted it when the backup was made sees that it is the same one. */
    public String seal() {
        return seal;
    }

    /** @throws BackupFault if what was read is not what the manifest says */
    void read(Manifest.Entry entry, Reading reading) throws IOException, SQLException {
        try (var in = new Measured(zip.getInputStream(zip.getEntry(entry.name())), entry.bytes())) {
            reading.from(in);
            in.skipNBytes(entry.bytes() - in.count());
            boolean whole = in.isAtEnd()
                    && in.sha256().equals(entry.sha256())
                    && (EntryName.isKey(entry.name()) || in.lines() == entry.rows() + 1);
            if (!whole) {
                throw damaged(entry);
            }
        } catch (ZipException | EOFException e) {
            throw damaged(entry);
        }
    }

    private BackupFault damaged(Manifest.Entry entry) {
        return new BackupFault("the backup is damaged or was changed: " + entry.name() + " in " + file);
    }

    private static byte[] manifestOf(ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new BackupFault("this is no backup of Ustaz: it has no manifest: " + zip.getName());
        }
        try (var in = zip.getInputStream(entry)) {
            byte[] written = in.readNBytes(LONGEST_MANIFEST);
            var crc = new CRC32();
            crc.update(written);
            if (in.read() >= 0 || crc.getValue() != entry.getCrc()) {
                throw new BackupFault("the manifest of the backup is damaged: " + zip.getName());
            }
            return written;
        }
    }

    /** Each entry that the manifest names is there once, and no other. */
    private void compareNames() {
        var missing = new HashMap<String, Manifest.Entry>();
        for (var entry : manifest.entries()) {
            if (!EntryName.isKnown(entry.name()) || missing.put(entry.name(), entry) != null) {
                throw new BackupFault("the backup names an entry that none may have: " + printed(entry.name()));
            }
        }
        var found = new HashSet<String>();
        for (String name : zip.stream().map(ZipEntry::getName).toList()) {
            boolean expected = name.equals(Manifest.NAME) || missing.containsKey(name);
            if (!expected || !found.add(name)) {
                throw new BackupFault("the backup holds an entry that its manifest does not name: " + printed(name));
            }
        }
        missing.keySet().removeAll(found);
        if (!missing.isEmpty()) {
            throw new BackupFault(
                    "the backup lacks an entry: " + missing.keySet().iterator().next());
        }
    }

    private void compareSizes() throws IOException {
        long most = Files.size(file) * MOST_UNPACKED_FOR_A_BYTE + LONGEST_MANIFEST;
        for (var entry : manifest.entries()) {
            most -= entry.bytes();
            if (most < 0) {
                throw new BackupFault("the backup says that it is far longer than a file of its size can be: " + file);
            }
        }
    }

    /** Names in a foreign file may be anything. */
    private static String printed(String name) {
        String plain = name.replaceAll("[^\\x20-\\x7e]", "?");
        return plain.length() <= 80 ? plain : plain.substring(0, 80) + "…";
    }

    Map<String, Manifest.Entry> tables() {
        var tables = new HashMap<String, Manifest.Entry>();
        for (var entry : manifest.entries()) {
            if (EntryName.isTable(entry.name())) {
                tables.put(EntryName.inner(entry.name()), entry);
            }
        }
        return tables;
    }

    List<Manifest.Entry> keys() {
        return manifest.entries().stream()
                .filter(entry -> EntryName.isKey(entry.name()))
                .toList();
    }

    @Override
    public void close() {
        close(zip);
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException e) {
            throw new BackupFault("the backup cannot be closed: " + zip.getName(), e);
        }
    }
}
