package kz.ustaz.certification;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts what is secret for the database: AES-256-GCM, the random start before it, bound to what it belongs to. */
final class Sealed {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int START = 12;
    private static final int TAG_BITS = 128;

    private Sealed() {}

    /** @param key 32 bytes @param of what it belongs to, such as a row's id */
    static String seal(byte[] key, String of, byte[] secret) {
        byte[] start = new byte[START];
        new SecureRandom().nextBytes(start);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, key, start, of).doFinal(secret);
            byte[] all = Arrays.copyOf(start, START + hidden.length);
            System.arraycopy(hidden, 0, all, START, hidden.length);
            return Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty if it was sealed with another key, for something else, or was changed. */
    static Optional<byte[]> open(byte[] key, String of, String sealed) {
        try {
            byte[] all = Base64.getDecoder().decode(sealed);
            if (all.length <= START) {
                return Optional.empty();
            }
            var cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(all, START), of);
            return Optional.of(cipher.doFinal(all, START, all.length - START));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] start, String of) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, start));
        cipher.updateAAD(of.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
