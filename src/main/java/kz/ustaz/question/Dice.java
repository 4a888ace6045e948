package kz.ustaz.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Chance that can be repeated: everything an attempt draws comes from its seed and the question's place. */
public final class Dice {

    private static final String LETTERS = "bcdfghjkmnpqrstvwxz23456789";
    private final SplittableRandom random;

    private Dice(SplittableRandom random) {
        this.random = random;
    }

    /** Dice for one question of an attempt. @param position from 0 */
    public static Dice of(long seed, int position) {
        return new Dice(new SplittableRandom(seed * 31 + position * 0x9E3779B97F4A7C15L));
    }

    public <T> List<T> shuffled(List<T> items) {
        var copy = new ArrayList<>(items);
        for (int i = copy.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T kept = copy.get(i);
            copy.set(i, copy.get(j));
            copy.set(j, kept);
        }
        return List.copyOf(copy);
    }

    /** A number from 0 to {@code bound} − 1. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** For each id a token that says nothing about it, in the order given. */
    public Map<String, String> tokens(List<String> ids) {
        var tokens = new LinkedHashMap<String, String>();
        for (String id : ids) {
            String token;
            do {
                var text = new StringBuilder();
                for (int i = 0; i < 6; i++) {
                    text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
                }
                token = text.toString();
            } while (tokens.containsValue(token));
            tokens.put(id, token);
        }
        return tokens;
    }
}
