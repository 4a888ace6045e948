package kz.ustaz.question.tor;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import kz.ustaz.question.Dice;

/** Names that lead nowhere. */
final class SiteNames {

    private static final List<String> WORDS = List.of("library", "weather", "bazaar", "forum", "archive", "theatre");
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 35;
    private static final int KEY = 32;
    private static final byte VERSION = 3;

    private SiteNames() {}

    static String draw(Destination destination, Dice dice) {
        return switch (destination) {
            case HTTP -> "http://" + site(dice);
            case HTTPS -> "https://" + site(dice);
            case ONION -> onion(dice) + ".onion";
        };
    }

    private static String site(Dice dice) {
        return WORDS.get(dice.below(WORDS.size())) + "-" + (char) ('a' + dice.below(6)) + ".example";
    }

    /** Of the form of a version 3 address, 56 letters, whose checksum is wrong: no service can have it. */
    private static String onion(Dice dice) {
        String address;
        do {
            var letters = new StringBuilder();
            for (int i = 0; i < 54; i++) {
                letters.append(BASE32.charAt(dice.below(BASE32.length())));
            }
            // the last byte is the version, 3: three bits of the letter before the last, and «d»
            letters.append(BASE32.charAt(8 * dice.below(4))).append('d');
            address = letters.toString();
        } while (hasRightChecksum(address));
        return address;
    }

    /** Whether the two bytes behind the key are those of SHA3-256(".onion checksum" ‖ key ‖ version). */
    static boolean hasRightChecksum(String letters) {
        var number = BigInteger.ZERO;
        for (char letter : letters.toCharArray()) {
            number = number.shiftLeft(5).or(BigInteger.valueOf(BASE32.indexOf(letter)));
        }
        byte[] bytes = number.setBit(8 * LENGTH).toByteArray(); // a bit in front, so that leading zeros stay
        byte[] address = Arrays.copyOfRange(bytes, bytes.length - LENGTH, bytes.length);
        try {
            var sha3 = MessageDigest.getInstance("SHA3-256");
            sha3.update(".onion checksum".getBytes(StandardCharsets.US_ASCII));
            sha3.update(address, 0, KEY);
            byte[] sum = sha3.digest(new byte[] {VERSION});
            return sum[0] == address[KEY] && sum[1] == address[KEY + 1];
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA3-256", e);
        }
    }
}
