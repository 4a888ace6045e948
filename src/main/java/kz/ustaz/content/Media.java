package kz.ustaz.content;

import java.util.Arrays;
import java.util.Map;
import kz.ustaz.common.source.Problems;

/** What a picture file may be, by the end of its name. */
final class Media {

    /** Type by extension. */
    static final Map<String, String> TYPES =
            Map.of("svg", "image/svg+xml", "png", "image/png", "jpg", "image/jpeg", "webp", "image/webp");

    private Media() {}

    static String folder(String module) {
        return module + "/media/";
    }

    static String extension(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    static String address(String path, String hash) {
        return "/media/" + hash + "." + extension(path);
    }

    static void check(String path, byte[] bytes, Problems problems) {
        String extension = extension(path);
        if (!TYPES.containsKey(extension)) {
            problems.near(
                    path, 0, "A picture is one of svg, png, jpg and webp, by its name.", extension, TYPES.keySet());
        } else if (extension.equals("svg")) {
            Svg.read(path, bytes, "", "", problems);
        } else if (!begins(extension, bytes)) {
            problems.add(path, 0, "The name says ." + extension + ", but that is not what the file holds.");
        }
    }

    private static boolean begins(String extension, byte[] bytes) {
        return switch (extension) {
            case "png" -> has(bytes, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A);
            case "jpg" -> has(bytes, 0, 0xFF, 0xD8, 0xFF);
            case "webp" -> has(bytes, 0, 'R', 'I', 'F', 'F') && has(bytes, 8, 'W', 'E', 'B', 'P');
            default -> false;
        };
    }

    private static boolean has(byte[] bytes, int from, int... expected) {
        return bytes.length >= from + expected.length
                && Arrays.equals(
                        Arrays.stream(expected).map(value -> (byte) value).toArray(),
                        java.util.stream.IntStream.range(from, from + expected.length)
                                .map(i -> bytes[i])
                                .toArray());
    }
}
