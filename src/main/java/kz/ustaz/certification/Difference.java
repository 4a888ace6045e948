package kz.ustaz.certification;

import java.util.List;
import java.util.Objects;

/**
 * Where two whole sheets of the same lesson differ.
 *
 * @param criteria ids of those in which the levels are not the same
 * @param points ids of those that only one saw kept
 * @param far ids of the criteria that lie as far apart as the rubric calls a dispute
 * @param verdict whether only one of them passes the lesson
 * @param disputed whether the lead has to settle it
 */
public record Difference(
        List<String> criteria, List<String> points, List<String> far, boolean verdict, boolean disputed) {

    static Difference between(Sheet one, Sheet other, Rubric rubric) {
        var criteria = rubric.criteria().stream()
                .map(Rubric.Criterion::id)
                .filter(id -> gap(one, other, id) > 0)
                .toList();
        var points = rubric.points().stream()
                .map(Rubric.Point::id)
                .filter(id -> !Objects.equals(one.point(id), other.point(id)))
                .toList();
        var far = criteria.stream()
                .filter(id -> gap(one, other, id) >= rubric.dispute().gap())
                .toList();
        boolean verdict = rubric.verdict(one) != rubric.verdict(other);
        boolean disputed = !far.isEmpty() || verdict && rubric.dispute().verdict();
        return new Difference(criteria, points, far, verdict, disputed);
    }

    private static int gap(Sheet one, Sheet other, String criterion) {
        return Math.abs(
                one.level(criterion).orElseThrow() - other.level(criterion).orElseThrow());
    }
}
