package kz.ustaz.question;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names for options that stand on two sides: an id may stand on both, so the left ones have a sign before them. */
public final class Sides {

    private static final String LEFT = "< ";

    private Sides() {}

    /** The author's ids of both sides by their tokens. */
    public static Map<String, String> options(Tokens left, Tokens right) {
        var all = new LinkedHashMap<>(right.ids());
        left.ids().forEach((token, id) -> all.put(token, LEFT + id));
        return all;
    }

    /** What is renamed on the left. */
    public static Map<String, String> left(Map<String, String> ids) {
        var left = new LinkedHashMap<String, String>();
        ids.forEach((was, now) -> {
            if (was.startsWith(LEFT)) {
                left.put(was.substring(LEFT.length()), now.startsWith(LEFT) ? now.substring(LEFT.length()) : now);
            }
        });
        return left;
    }
}
