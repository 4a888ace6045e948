package kz.ustaz.content;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How much a browser draws for a drawing. What is used ten times by what is used ten times is drawn a hundred times: a
 * dozen such lines stop every browser that shows them.
 */
final class SvgWeight {

    /** What stands inside an element that others may use, itself among it. */
    private static final class Part {
        private long elements;
        private final List<Use> uses = new ArrayList<>();
    }

    /** @param often times that it is drawn by this use */
    private record Use(String id, int line, long often) {}

    /** A use that makes the drawing too heavy. @param inItself whether what it uses contains it */
    record TooMuch(String id, int line, boolean inItself) {}

    private final long most;
    private final Part whole = new Part();
    private final Map<String, Part> parts = new HashMap<>();
    private final Deque<Optional<Part>> open = new ArrayDeque<>();
    private final Map<String, Long> weights = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    /** @param most elements that may be drawn */
    SvgWeight(long most) {
        this.most = most;
    }

    /** @param id empty where nobody can name it */
    void begin(String id) {
        Optional<Part> part = id.isEmpty() ? Optional.empty() : Optional.of(parts.computeIfAbsent(id, _ -> new Part()));
        open.push(part);
        whole.elements++;
        open.forEach(around -> around.ifPresent(one -> one.elements++));
    }

    void end() {
        open.pop();
    }

    /** The element that was begun last uses another. */
    void uses(String id, int line, long often) {
        var use = new Use(id, line, often);
        whole.uses.add(use);
        open.forEach(around -> around.ifPresent(one -> one.uses.add(use)));
    }

    /** The first use, in the order of the file, that is too much. */
    Optional<TooMuch> tooMuch() {
        long all = whole.elements;
        for (Use use : whole.uses) {
            try {
                all = sum(all, use);
            } catch (InItself e) {
                return Optional.of(new TooMuch(use.id, use.line, true));
            }
            if (all > most) {
                return Optional.of(new TooMuch(use.id, use.line, false));
            }
        }
        return Optional.empty();
    }

    private long weight(String id) {
        Long known = weights.get(id);
        Part part = parts.get(id);
        if (known != null || part == null) {
            return known == null ? 0 : known;
        }
        if (!asked.add(id)) {
            throw new InItself();
        }
        long weight = part.elements;
        for (Use use : part.uses) {
            weight = sum(weight, use);
        }
        weights.put(id, weight);
        return weight;
    }

    /** Never far beyond what is allowed, so that nothing overflows. */
    private long sum(long sum, Use use) {
        return Math.min(most + 1, sum + Math.min(most + 1, weight(use.id)) * use.often);
    }

    private static final class InItself extends RuntimeException {}
}
