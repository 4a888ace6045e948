package kz.ustaz.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which token of this attempt stands for which of the author's ids. @param ids by token */
public record Tokens(Map<String, String> ids) implements Hidden {

    public Tokens {
        ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
    }

    public static Tokens draw(Dice dice, List<String> ids) {
        var drawn = new LinkedHashMap<String, String>();
        dice.tokens(ids).forEach((id, token) -> drawn.put(token, id));
        return new Tokens(drawn);
    }

    @Override
    public Optional<Map<String, String>> options() {
        return Optional.of(ids);
    }

    @Override
    public Tokens renamed(Map<String, String> now) {
        var renamed = new LinkedHashMap<String, String>();
        ids.forEach((token, id) -> renamed.put(token, now.getOrDefault(id, id)));
        return new Tokens(renamed);
    }

    public boolean knows(String token) {
        return ids.containsKey(token);
    }

    /** The id behind a token; empty for a foreign one. */
    public String id(String token) {
        return ids.getOrDefault(token, "");
    }

    /** @throws IllegalArgumentException if no token stands for that id */
    public String token(String id) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no token stands for " + id));
    }
}
