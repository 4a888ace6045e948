package kz.ustaz.certification;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What somebody marked of one lesson, perhaps not all of it yet.
 *
 * @param levels 0–{@link Rubric#TOP} by criterion
 * @param comments by criterion
 * @param points whether each point of fidelity was kept
 * @param remark on the whole; may be empty
 */
public record Sheet(
        Map<String, Integer> levels, Map<String, String> comments, Map<String, Boolean> points, String remark) {

    public static final Sheet EMPTY = new Sheet(Map.of(), Map.of(), Map.of(), "");

    public Sheet {
        levels = Map.copyOf(levels);
        comments = Map.copyOf(comments);
        points = Map.copyOf(points);
    }

    public Optional<Integer> level(String criterion) {
        return Optional.ofNullable(levels.get(criterion));
    }

    public String comment(String criterion) {
        return comments.getOrDefault(criterion, "");
    }

    public Optional<Boolean> point(String point) {
        return Optional.ofNullable(points.get(point));
    }

    /** The sum of the levels. */
    public int total() {
        return levels.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many points of fidelity were kept. */
    public int kept() {
        return (int) points.values().stream().filter(kept -> kept).count();
    }

    public Sheet withLevel(String criterion, int level) {
        var changed = new TreeMap<>(levels);
        changed.put(criterion, level);
        return new Sheet(changed, comments, points, remark);
    }

    public Sheet withComment(String criterion, String comment) {
        var changed = new TreeMap<>(comments);
        changed.put(criterion, comment);
        return new Sheet(levels, changed, points, remark);
    }

    public Sheet withPoint(String point, boolean kept) {
        var changed = new TreeMap<>(points);
        changed.put(point, kept);
        return new Sheet(levels, comments, changed, remark);
    }

    public Sheet withRemark(String other) {
        return new Sheet(levels, comments, points, other);
    }
}
