package kz.ustaz.question;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chance that can be repeated: everything an attempt draws comes from its seed and the question's place. It is drawn from
 * a hash of both, as the browser sees tokens: those of one question must not tell what was drawn for it or for another.
 */
public final class Dice {

    private static final String LETTERS = "bcdfghjkmnpqrstvwxz23456789";
    private final long seed;
    private final int position;
    private final ByteBuffer drawn = ByteBuffer.allocate(32).limit(0);
    private int draws;

    private Dice(long seed, int position) {
        this.seed = seed;
        this.position = position;
    }

    /** Dice for one question of an attempt. @param position from 0 */
    public static Dice of(long seed, int position) {
        return new Dice(seed, position);
    }

    public <T> List<T> shuffled(List<T> items) {
        var copy = new ArrayList<>(items);
        for (int i = copy.size() - 1; i > 0; i--) {
            int j = below(i + 1);
            T kept = copy.get(i);
            copy.set(i, copy.get(j));
            copy.set(j, kept);
        }
        return List.copyOf(copy);
    }

    /** A number from 0 to {@code bound} − 1. */
    public int below(int bound) {
        // what is left above the last whole multiple would make the small numbers likelier
        int most = Integer.MAX_VALUE - Integer.MAX_VALUE % bound;
        int number;
        do {
            number = bits();
        } while (number >= most);
        return number % bound;
    }

    /** 31 of them. */
    private int bits() {
        if (!drawn.hasRemaining()) {
            byte[] what = ByteBuffer.allocate(16)
                    .putLong(seed)
                    .putInt(position)
                    .putInt(draws++)
                    .array();
            drawn.clear().put(sha256(what)).flip();
        }
        return drawn.getInt() >>> 1;
    }

    private static byte[] sha256(byte[] what) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(what);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** For each id a token that says nothing about it, in the order given. */
    public Map<String, String> tokens(List<String> ids) {
        var tokens = new LinkedHashMap<String, String>();
        for (String id : ids) {
            String token;
            do {
                var text = new StringBuilder();
                for (int i = 0; i < 6; i++) {
                    text.append(LETTERS.charAt(below(LETTERS.length())));
                }
                token = text.toString();
            } while (tokens.containsValue(token));
            tokens.put(id, token);
        }
        return tokens;
    }
}
