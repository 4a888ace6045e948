package kz.ustaz.roster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code that stands in the room for 30 seconds: HMAC-SHA256 of a half-day's secret and the number of the step, as in RFC
 * 6238. Its letters look the same on Latin, Russian and Kazakh keyboards and are read in either alphabet; none looks like
 * another letter or figure. There are 18⁶ codes, 34 million.
 */
final class RoomCode {

    static final int SECRET_BYTES = 32;
    static final int STEP_SECONDS = 30;

    /** The one that is shown, and those before it whose showing ended up to a minute ago: a line may be slow, and a thumb. */
    private static final int STEPS_BEFORE = 2;

    private static final int LENGTH = 6;
    private static final String LETTERS = "23456789ACEHKMPTXY";

    /** Cyrillic letters and the Latin ones that look so. */
    private static final String CYRILLIC = "АСЕНКМРТХУҮ";

    private static final String LATIN = "ACEHKMPTXYY";

    private RoomCode() {}

    static String of(byte[] secret, Instant when) {
        return of(secret, step(when));
    }

    /** Whether what was typed is a code of now. It takes as long whichever letters are wrong. */
    static boolean matches(String typed, byte[] secret, Instant now) {
        byte[] read = read(typed).getBytes(StandardCharsets.UTF_8);
        long step = step(now);
        return LongStream.rangeClosed(step - STEPS_BEFORE, step)
                        .filter(one ->
                                MessageDigest.isEqual(read, of(secret, one).getBytes(StandardCharsets.UTF_8)))
                        .count()
                > 0;
    }

    private static long step(Instant when) {
        return Math.floorDiv(when.getEpochSecond(), STEP_SECONDS);
    }

    private static String of(byte[] secret, long step) {
        byte[] hash = hash(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        long number = ByteBuffer.wrap(hash).getLong();
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt((int) Long.remainderUnsigned(number, LETTERS.length())));
            number = Long.divideUnsigned(number, LETTERS.length());
        }
        return code.toString();
    }

    /** In whatever case and alphabet, with spaces or hyphens between. */
    private static String read(String typed) {
        var read = new StringBuilder();
        typed.toUpperCase(Locale.ROOT)
                .chars()
                .filter(letter -> !Character.isWhitespace(letter) && letter != '-')
                .map(letter -> CYRILLIC.indexOf(letter) < 0 ? letter : LATIN.charAt(CYRILLIC.indexOf(letter)))
                .limit(LENGTH + 1L)
                .forEach(letter -> read.append((char) letter));
        return read.toString();
    }

    private static byte[] hash(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
