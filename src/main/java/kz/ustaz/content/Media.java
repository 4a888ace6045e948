package kz.ustaz.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Remembered;

/** What a picture file may be, by the end of its name. */
final class Media {

    /** Type by extension. */
    static final Map<String, String> TYPES =
            Map.of("svg", "image/svg+xml", "png", "image/png", "jpg", "image/jpeg", "webp", "image/webp");

    private static final Remembered<Drawing, String> DRAWINGS =
            new Remembered<>(4_000_000, drawing -> drawing.file().bytes().length);

    private record Drawing(String path, Around.Bytes file) {}

    private Media() {}

    static String folder(String module) {
        return module + "/media/";
    }

    /** Where a language has its own drawing of a module's picture. */
    static String own(String module, String language, String path) {
        return module + "/" + language + path.substring(module.length());
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
            DRAWINGS.read(
                    new Drawing(path, new Around.Bytes(bytes)),
                    found -> Optional.of(Svg.read(path, bytes, "", "", found)),
                    problems);
        } else if (!begins(extension, bytes)) {
            problems.add(path, 0, "The name says ." + extension + ", but that is not what the file holds.");
        } else {
            size(path, PictureSize.of(extension, bytes), problems);
        }
    }

    private static void size(String path, Optional<PictureSize> said, Problems problems) {
        if (said.isEmpty()) {
            problems.add(path, 0, "The file does not say how wide and high the picture is: save it anew.");
        } else if (!said.get().fits()) {
            problems.add(
                    path,
                    0,
                    "The picture has " + said.get().width() + " × " + said.get().height() + " pixels; "
                            + PictureSize.MOST_ON_A_SIDE + " on a side and " + PictureSize.MOST_PIXELS
                            + " in all are allowed.");
        }
    }

    /** What a file holds, by its first bytes; what begins like XML may turn out to be no drawing. Empty for all else. */
    static Optional<String> extensionOf(byte[] bytes) {
        return TYPES.keySet().stream()
                .filter(extension -> extension.equals("svg") ? beginsAsXml(bytes) : begins(extension, bytes))
                .findFirst();
    }

    private static boolean beginsAsXml(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(200, bytes.length), StandardCharsets.UTF_8);
        return (head.startsWith("\uFEFF") ? head.substring(1) : head)
                .stripLeading()
                .startsWith("<");
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
