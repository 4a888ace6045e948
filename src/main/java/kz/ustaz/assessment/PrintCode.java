package kz.ustaz.assessment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Eight signs that stand on a paper; from them the same paper can be made again. */
public record PrintCode(String value) {

    /** Without vowels and without what is mistaken for something else, such as 0 and O. */
    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXZ";

    private static final int LENGTH = 8;
    private static final int HALF = LENGTH / 2;
    private static final Pattern FORM = Pattern.compile("[" + SIGNS + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u2010-\\u2015-]+");

    /** @throws IllegalArgumentException if it is no code */
    public PrintCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a paper's code has eight signs");
        }
    }

    /** As people type it: small letters, spaces and a hyphen do no harm. */
    public static Optional<PrintCode> read(String typed) {
        String bare =
                typed.length() > 40 ? "" : BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
        return FORM.matcher(bare).matches() ? Optional.of(new PrintCode(bare)) : Optional.empty();
    }

    static PrintCode of(long seed) {
        var signs = new StringBuilder();
        long rest = seed;
        for (int i = 0; i < LENGTH; i++) {
            signs.append(SIGNS.charAt((int) Long.remainderUnsigned(rest, SIGNS.length())));
            rest = Long.divideUnsigned(rest, SIGNS.length());
        }
        return new PrintCode(signs.toString());
    }

    /** What a version's shuffles come from. */
    long seed(String version) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((value + " " + version).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** As it is printed: two groups of four. */
    @Override
    public String toString() {
        return value.substring(0, HALF) + "-" + value.substring(HALF);
    }
}
