package kz.ustaz.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import kz.ustaz.common.source.Problems;
import kz.ustaz.content.ports.CourseFiles;

/** What holds for every file before anybody looks into it: its name, size and encoding. */
final class FileRules {

    static final int TEXT_BYTES = 2_000_000;
    static final int MEDIA_BYTES = 5_000_000;
    static final int FILES = 2_000;
    static final long ALL_BYTES = 100_000_000;

    /** No step up, no hidden name, nothing that another system would read differently. */
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}(/[A-Za-z0-9][A-Za-z0-9._-]{0,99}){0,5}");

    private FileRules() {}

    /** @return whether the files are small enough to be read at all */
    static boolean hold(CourseFiles files, Problems problems) {
        boolean small = true;
        if (files.files().size() > FILES) {
            problems.add("course.yml", 0, "The course has more than " + FILES + " files.");
            small = false;
        }
        if (files.files().values().stream().mapToLong(bytes -> bytes.length).sum() > ALL_BYTES) {
            problems.add("course.yml", 0, "The course is larger than " + ALL_BYTES + " bytes.");
            small = false;
        }
        for (var file : files.files().entrySet()) {
            small &= size(file.getKey(), file.getValue().length, problems);
        }
        if (small) {
            files.files().forEach((path, bytes) -> {
                if (!PATH.matcher(path).matches()) {
                    problems.add(path, 0, "A path has folders and names of a–z, 0–9, hyphens and dots.");
                } else if (isText(path)) {
                    text(path, bytes, problems);
                }
            });
        }
        return small;
    }

    static boolean isText(String path) {
        return path.endsWith(".yml") || path.endsWith(".md") || path.endsWith(".svg");
    }

    /** @return whether a file of that size is read */
    static boolean size(String path, long bytes, Problems problems) {
        int limit = limit(path);
        if (bytes > limit) {
            problems.add(path, 0, "The file has " + bytes + " bytes; " + limit + " are allowed.");
        }
        return bytes <= limit;
    }

    /** In bytes. */
    static int limit(String path) {
        return isText(path) ? TEXT_BYTES : MEDIA_BYTES;
    }

    /** Whether a course with one file more would still be read. */
    static boolean takesOneMore(CourseFiles files, long bytes) {
        long all =
                files.files().values().stream().mapToLong(file -> file.length).sum();
        return files.files().size() < FILES && all + bytes <= ALL_BYTES;
    }

    private static void text(String path, byte[] bytes, Problems problems) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            problems.add(path, 1, "The file begins with a byte order mark: save it as UTF-8 without one.");
        }
        int stranger = stranger(bytes);
        if (stranger >= 0) {
            problems.add(path, line(bytes, stranger), "This is not UTF-8: save the file in that encoding.");
        }
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\r') {
                problems.add(path, line(bytes, i), "The line ends in CR: save the file with line ends LF.");
                return;
            }
            if (bytes[i] >= 0 && bytes[i] < ' ' && bytes[i] != '\n' && bytes[i] != '\t') {
                problems.add(path, line(bytes, i), "Here stands a control character (code " + bytes[i] + ").");
                return;
            }
        }
    }

    /** The place of the first byte that is not UTF-8; -1 when all are. */
    private static int stranger(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8_192);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            if (result.isError()) {
                return in.position();
            }
            if (result.isUnderflow()) {
                return -1;
            }
            out.clear();
        }
    }

    private static int line(byte[] bytes, int place) {
        int line = 1;
        for (int i = 0; i < place; i++) {
            if (bytes[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
