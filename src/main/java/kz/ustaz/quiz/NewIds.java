package kz.ustaz.quiz;

import java.security.SecureRandom;

/**
 * Ids for what is made on screen. They are random, as an id that was given out once is never given out again, not even
 * when what had it is long gone.
 */
public final class NewIds {

    /** Without vowels, so that no word comes of it, and without what is mistaken for something else. */
    private static final String SIGNS = "23456789bcdfghjkmnpqrstvwxz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private NewIds() {}

    static String quiz(String module) {
        return clipped(module, 48) + "-" + sign(8);
    }

    public static String item(String quiz) {
        return clipped(quiz, 48) + "-" + sign(8);
    }

    /** Of an option, or of whatever has an id within one item. */
    public static String part() {
        return "p" + sign(5);
    }

    private static String clipped(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }

    private static String sign(int length) {
        var sign = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sign.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return sign.toString();
    }
}
