package kz.ustaz.content;

import java.util.Optional;

/**
 * What the head of a picture's file says of its size in pixels; nothing is unpacked. A file of a few bytes may say that it
 * is as large as a town, and every browser that shows it would run out of memory.
 */
record PictureSize(long width, long height) {

    static final int MOST_ON_A_SIDE = 10_000;
    /** A browser takes four bytes for each. */
    static final int MOST_PIXELS = 25_000_000;

    private static final int WEBP_CHUNK = 12;

    boolean fits() {
        return width <= MOST_ON_A_SIDE && height <= MOST_ON_A_SIDE && width * height <= MOST_PIXELS;
    }

    /** Empty where the file does not say it. @param extension png, jpg or webp */
    static Optional<PictureSize> of(String extension, byte[] bytes) {
        var size = switch (extension) {
            case "png" -> png(bytes);
            case "jpg" -> jpg(bytes);
            default -> webp(bytes);
        };
        return size.filter(one -> one.width > 0 && one.height > 0);
    }

    private static Optional<PictureSize> png(byte[] bytes) {
        return bytes.length < 24 || !says(bytes, 12, "IHDR")
                ? Optional.empty()
                : Optional.of(new PictureSize(large(bytes, 16, 4), large(bytes, 20, 4)));
    }

    /** Goes from mark to mark until the frame's head. */
    private static Optional<PictureSize> jpg(byte[] bytes) {
        int at = 2;
        while (at + 9 < bytes.length && byteAt(bytes, at) == 0xFF) {
            int mark = byteAt(bytes, at + 1);
            if (mark == 0xFF) {
                at++;
            } else if (mark == 0x01 || mark >= 0xD0 && mark <= 0xD8) {
                at += 2;
            } else if (mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC) {
                return Optional.of(new PictureSize(large(bytes, at + 7, 2), large(bytes, at + 5, 2)));
            } else if (mark == 0xD9 || mark == 0xDA) {
                return Optional.empty();
            } else {
                at += 2 + (int) large(bytes, at + 2, 2);
            }
        }
        return Optional.empty();
    }

    private static Optional<PictureSize> webp(byte[] bytes) {
        if (bytes.length < 30) {
            return Optional.empty();
        }
        if (says(bytes, WEBP_CHUNK, "VP8X")) {
            return Optional.of(new PictureSize(small(bytes, 24, 3) + 1, small(bytes, 27, 3) + 1));
        }
        if (says(bytes, WEBP_CHUNK, "VP8L") && byteAt(bytes, 20) == 0x2F) {
            long both = small(bytes, 21, 4);
            return Optional.of(new PictureSize((both & 0x3FFF) + 1, (both >> 14 & 0x3FFF) + 1));
        }
        if (says(bytes, WEBP_CHUNK, "VP8 ") && large(bytes, 23, 3) == 0x9D012A) {
            return Optional.of(new PictureSize(small(bytes, 26, 2) & 0x3FFF, small(bytes, 28, 2) & 0x3FFF));
        }
        return Optional.empty();
    }

    private static boolean says(byte[] bytes, int from, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (byteAt(bytes, from + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The highest byte first. */
    private static long large(byte[] bytes, int from, int count) {
        long value = 0;
        for (int i = 0; i < count; i++) {
            value = value << 8 | byteAt(bytes, from + i);
        }
        return value;
    }

    /** The lowest byte first. */
    private static long small(byte[] bytes, int from, int count) {
        long value = 0;
        for (int i = count - 1; i >= 0; i--) {
            value = value << 8 | byteAt(bytes, from + i);
        }
        return value;
    }

    private static int byteAt(byte[] bytes, int at) {
        return bytes[at] & 0xFF;
    }
}
