package kz.ustaz.question;

import java.security.SecureRandom;

/**
 * Ids of options and other parts that are made on screen. They are random, as an id that was given out once is never given
 * out again, not even when what had it is long gone.
 */
public final class NewParts {

    /** Without vowels, so that no word comes of it, and without what is mistaken for something else. */
    private static final String SIGNS = "23456789bcdfghjkmnpqrstvwxz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private NewParts() {}

    public static String id() {
        return "p" + sign(5);
    }

    /** Random signs. @param length 1–40 */
    public static String sign(int length) {
        var sign = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sign.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return sign.toString();
    }
}
