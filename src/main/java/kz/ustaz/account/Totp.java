package kz.ustaz.account;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes by time, as authenticator apps show them: RFC 6238 with SHA-1, 6 digits and 30 seconds. */
final class Totp {

    static final int SECRET_BYTES = 20;
    private static final int STEP_SECONDS = 30;
    private static final int DIGITS = 6;

    private Totp() {}

    static long step(Instant when) {
        return Math.floorDiv(when.getEpochSecond(), STEP_SECONDS);
    }

    static String code(byte[] secret, long step) {
        byte[] hash = hash(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + DIGITS + "d", number % 1_000_000);
    }

    /**
     * The step whose code this is: the one of now, or the one beside it, as clocks differ and people type slowly.
     *
     * @param after steps up to this one are used up
     */
    static OptionalLong stepOf(String typed, byte[] secret, Instant now, long after) {
        return LongStream.rangeClosed(step(now) - 1, step(now) + 1)
                .filter(step -> step > after && same(typed, code(secret, step)))
                .findFirst();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static byte[] hash(byte[] secret, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
