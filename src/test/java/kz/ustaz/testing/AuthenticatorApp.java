package kz.ustaz.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The app on a test's phone, written from the words of RFC 4226 (5.3), RFC 6238 and RFC 4648, not from the product. */
public final class AuthenticatorApp {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] key;

    /** @param typed the secret in base32; gaps do not matter */
    public AuthenticatorApp(String typed) {
        String letters = typed.replaceAll("\\s", "");
        BigInteger bits = BigInteger.ONE;
        for (char letter : letters.toCharArray()) {
            bits = bits.shiftLeft(5).add(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        byte[] withLeadingOne = bits.shiftRight(letters.length() * 5 % 8).toByteArray();
        key = Arrays.copyOfRange(
                withLeadingOne, withLeadingOne.length - letters.length() * 5 / 8, withLeadingOne.length);
    }

    /** What the app shows at a moment. */
    public String shows(Instant when) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "RAW"));
            byte[] counter = new byte[8];
            long moving = when.getEpochSecond() / 30;
            for (int i = 7; i >= 0; i--) {
                counter[i] = (byte) moving;
                moving >>= 8;
            }
            byte[] hs = mac.doFinal(counter);
            int offset = hs[19] & 0x0f;
            int binary = (hs[offset] & 0x7f) << 24
                    | (hs[offset + 1] & 0xff) << 16
                    | (hs[offset + 2] & 0xff) << 8
                    | hs[offset + 3] & 0xff;
            String digits = "000000" + binary;
            return digits.substring(digits.length() - 6);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
