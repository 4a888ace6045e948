package kz.ustaz.certification;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.ustaz.common.Localized;

/** How a practised lesson is judged, as one edition has it. */
public record Rubric(List<Criterion> criteria, List<Point> points, Passing passing, Dispute dispute) {

    /** Levels go from 0 to this. */
    public static final int TOP = 3;

    /** @param anchors what is seen at each level, from 0 to {@link #TOP} */
    public record Criterion(String id, Localized name, List<Localized> anchors) {}

    /** One point of fidelity to the edition taught: kept or not. */
    public record Point(String id, Localized text) {}

    /** @param total least sum of levels @param least level that no criterion may be below @param points least number kept */
    public record Passing(int total, int least, int points) {}

    /**
     * What the lead has to settle.
     *
     * @param gap levels by which two marks of a criterion differ too much, 1–{@link #TOP}
     * @param verdict whether two verdicts that differ are a dispute by themselves
     */
    public record Dispute(int gap, boolean verdict) {}

    /** Ids of what a sheet leaves unmarked, in the rubric's order. */
    public List<String> unmarked(Sheet sheet) {
        return Stream.concat(
                        criteria.stream()
                                .map(Criterion::id)
                                .filter(id ->
                                        sheet.level(id).filter(Rubric::isLevel).isEmpty()),
                        points.stream()
                                .map(Point::id)
                                .filter(id -> sheet.point(id).isEmpty()))
                .toList();
    }

    public static boolean isLevel(int level) {
        return level >= 0 && level <= TOP;
    }

    /** By the rule of the file. @throws IllegalArgumentException if something is unmarked */
    public Verdict verdict(Sheet sheet) {
        if (!unmarked(sheet).isEmpty()) {
            throw new IllegalArgumentException("unmarked: " + unmarked(sheet));
        }
        boolean passed = sheet.total() >= passing.total()
                && sheet.kept() >= passing.points()
                && criteria.stream()
                        .allMatch(criterion -> sheet.level(criterion.id()).orElse(0) >= passing.least());
        return passed ? Verdict.PASSED : Verdict.NOT_YET;
    }

    /** Without what is not this rubric's, so that nothing else is kept. */
    public Sheet only(Sheet sheet) {
        var kept = Sheet.EMPTY.withRemark(sheet.remark());
        for (var criterion : criteria) {
            var id = criterion.id();
            kept = with(kept, id, sheet.level(id).filter(Rubric::isLevel));
            kept = sheet.comment(id).isBlank() ? kept : kept.withComment(id, sheet.comment(id));
        }
        for (var point : points) {
            var marked = sheet.point(point.id());
            kept = marked.isPresent() ? kept.withPoint(point.id(), marked.get()) : kept;
        }
        return kept;
    }

    private static Sheet with(Sheet sheet, String criterion, Optional<Integer> level) {
        return level.map(one -> sheet.withLevel(criterion, one)).orElse(sheet);
    }
}
