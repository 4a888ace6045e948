package kz.ustaz.storage.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where backups are kept. A file with a backup's name is whole and was read once more; what is still being written has
 * another ending.
 *
 * @param keep how many; at least 1
 */
public record BackupFolder(Path folder, int keep) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH-mm-ss-SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("ustaz-(.{24})\\.zip");
    private static final String UNFINISHED = ".part";

    /** A crash left it behind; one that is younger may be another product's that is at work here too. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    /** One that is there. @param bytes of the file */
    public record Kept(Path file, Instant madeAt, long bytes) {}

    /** The newest first. @throws IOException if the folder is there and cannot be read */
    public List<Kept> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.flatMap(file -> kept(file).stream())
                    .sorted(Comparator.comparing(Kept::madeAt).reversed())
                    .toList();
        }
    }

    Path unfinished(Instant at) {
        return folder.resolve(name(at) + UNFINISHED);
    }

    Path finished(Instant at) {
        return folder.resolve(name(at));
    }

    private static String name(Instant at) {
        return "ustaz-" + TIME.format(at) + ".zip";
    }

    /** Makes the folder where there is none, and takes away what a crash left in it. */
    void prepare(Instant now) throws IOException {
        Private.folder(folder);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean unfinished = name.startsWith("ustaz-") && name.endsWith(UNFINISHED);
                if (unfinished && Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LEFT_BEHIND))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Gives a checked file its name, and only then lets go of those that are too many. */
    void finish(Instant at) throws IOException {
        Files.move(unfinished(at), finished(at), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Private.syncFolder(folder);
        for (Kept old : all().stream().skip(keep).toList()) {
            Files.deleteIfExists(old.file());
        }
    }

    private static Optional<Kept> kept(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Kept(file, TIME.parse(name.group(1), Instant::from), Files.size(file)));
        } catch (DateTimeParseException | IOException e) {
            // somebody else's name, or gone meanwhile
            return Optional.empty();
        }
    }
}
