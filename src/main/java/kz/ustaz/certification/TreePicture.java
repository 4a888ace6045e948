package kz.ustaz.certification;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.ustaz.certification.Cascade.Row;
import kz.ustaz.common.PersonId;

/**
 * The cascade as it is drawn: what stands nearest to the roots at first, and then each branch when it is asked for, so that
 * five thousand trainers are never sent at once. Nodes bear the numbers of their lines and no ids of people.
 */
public final class TreePicture {

    /** No node: above the roots. */
    public static final int NOBODY = -1;

    /** So many trainers are sent at first. */
    static final int FIRST = 200;

    /** So many who come from one are sent at once. */
    static final int AT_ONCE = 50;

    /** A line of more sides than this would be a tangle. */
    static final int SIDES = 20;

    private final List<Row> rows;
    private final Map<Integer, List<Integer>> below = new HashMap<>();
    private final Map<Integer, List<Side>> sides = new HashMap<>();

    /** @param below how many come from him directly */
    public record Node(int number, Row row, int below, List<Side> sides) {}

    /** From whom. @param runs in how many of his runs */
    public record Side(int from, SideEdge.Kind kind, int runs) {}

    /** Some who come from one, in the order of the table. @param more how many come after them */
    public record Part(int above, List<Node> nodes, int more) {}

    public TreePicture(Cascade.Page page) {
        rows = page.rows();
        var numbers = new HashMap<PersonId, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            numbers.put(rows.get(i).person(), i);
            int above = rows.get(i).above().map(numbers::get).orElse(NOBODY);
            below.computeIfAbsent(above, _ -> new ArrayList<>()).add(i);
        }
        for (var edge : page.sides()) {
            sides.computeIfAbsent(number(numbers, edge.to()), _ -> new ArrayList<>())
                    .add(new Side(number(numbers, edge.from()), edge.kind(), edge.runs()));
        }
    }

    private static int number(Map<PersonId, Integer> numbers, PersonId person) {
        return Objects.requireNonNull(numbers.get(person));
    }

    /** The roots and what lies below them, level by level, as long as there is room. Each part comes after its parent's. */
    public List<Part> first() {
        var parts = new ArrayList<Part>();
        var waiting = new ArrayDeque<>(List.of(NOBODY));
        int room = FIRST;
        while (!waiting.isEmpty()) {
            var part = below(waiting.remove(), 0);
            if (part.nodes().size() > room) {
                break;
            }
            room -= part.nodes().size();
            if (!part.nodes().isEmpty()) {
                parts.add(part);
                part.nodes().forEach(node -> waiting.add(node.number()));
            }
        }
        return parts;
    }

    /** @param from how many of them are there already. Empty for what does not exist */
    public Part below(int number, int from) {
        var all = below.getOrDefault(number, List.of());
        int first = Math.clamp(from, 0, all.size());
        int end = Math.min(first + AT_ONCE, all.size());
        return new Part(
                number, all.subList(first, end).stream().map(this::known).toList(), all.size() - end);
    }

    /** Empty if there is none. */
    public Optional<Node> node(int number) {
        return number < 0 || number >= rows.size() ? Optional.empty() : Optional.of(known(number));
    }

    private Node known(int number) {
        return new Node(
                number,
                rows.get(number),
                below.getOrDefault(number, List.of()).size(),
                sides.getOrDefault(number, List.of()).stream().limit(SIDES).toList());
    }
}
