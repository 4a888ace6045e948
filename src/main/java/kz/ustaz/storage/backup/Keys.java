package kz.ustaz.storage.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;

/** Files of the data folder without which the database is of no use, such as keys: they travel with it. */
public final class Keys {

    private static final String NAME = "keys";

    private Keys() {}

    /** Where they are, in a data folder. */
    public static Path folder(Path data) {
        return data.resolve(NAME);
    }

    /** A new one, whole on the disk before it has its name. */
    public static void add(Path folder, String name, byte[] key) throws IOException {
        Private.folder(folder);
        Path part = folder.resolve(name + ".part");
        Files.deleteIfExists(part);
        try (var channel = Private.newFile(part)) {
            channel.write(ByteBuffer.wrap(key));
            channel.force(true);
        }
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        Private.syncFolder(folder);
    }

    /** All of them; a link is none. */
    static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    /** @throws BackupFault if there are some already */
    public static void checkNone(Path folder) throws IOException {
        if (!in(folder).isEmpty()) {
            throw new BackupFault("there are keys already, of another installation: " + folder);
        }
    }

    /** Writes those of a backup beside the folder; {@link #rename} puts them there. */
    public static void restore(BackupFile backup, Path folder) throws IOException, SQLException {
        Path made = waiting(folder);
        forget(folder);
        if (!backup.keys().isEmpty()) {
            Private.folder(made);
            for (var entry : backup.keys()) {
                try (var channel = Private.newFile(made.resolve(EntryName.inner(entry.name())))) {
                    backup.read(entry, in -> in.transferTo(Channels.newOutputStream(channel)));
                    channel.force(true);
                }
            }
        }
    }

    public static void rename(Path folder) throws IOException {
        Path made = waiting(folder);
        if (Files.isDirectory(made)) {
            Files.deleteIfExists(folder);
            Files.move(made, folder, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** What {@link #restore} wrote and nobody renamed. */
    public static void forget(Path folder) throws IOException {
        Path made = waiting(folder);
        for (Path file : in(made)) {
            Files.delete(file);
        }
        Files.deleteIfExists(made);
    }

    private static Path waiting(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".restoring");
    }
}
