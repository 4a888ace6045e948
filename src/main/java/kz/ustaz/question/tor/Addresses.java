package kz.ustaz.question.tor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ustaz.question.Dice;

/** Addresses that nobody has, from the three ranges for documentation (RFC 5737), each given out once. */
final class Addresses {

    static final List<String> RANGES = List.of("192.0.2.", "198.51.100.", "203.0.113.");
    private final Dice dice;
    private final Map<String, Deque<String>> left = new HashMap<>();

    Addresses(Dice dice) {
        this.dice = dice;
        for (String range : RANGES) {
            var hosts = new ArrayList<String>();
            for (int host = 10; host < 250; host++) {
                hosts.add(range + host);
            }
            left.put(range, new ArrayDeque<>(dice.shuffled(hosts).subList(0, 60)));
        }
    }

    /** A new one. */
    String any() {
        return of(RANGES.get(dice.below(RANGES.size())));
    }

    /** A new one of a range. */
    String of(String range) {
        return left.getOrDefault(range, new ArrayDeque<>()).remove();
    }
}
