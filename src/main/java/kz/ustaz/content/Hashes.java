package kz.ustaz.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.ustaz.content.ports.CourseFiles;

/** SHA-256 as 64 lower-case hexadecimal digits. */
final class Hashes {

    private Hashes() {}

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /** Over every path and its file's hash in order of the path, so that a renamed file is another course. */
    static EditionId of(CourseFiles files) {
        var digest = digest();
        files.files().forEach((path, bytes) -> {
            digest.update((path + "\0" + of(bytes) + "\n").getBytes(StandardCharsets.UTF_8));
        });
        return new EditionId(HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
