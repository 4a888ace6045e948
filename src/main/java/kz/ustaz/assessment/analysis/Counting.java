package kz.ustaz.assessment.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Takes one sheet's figures. Its formulas are documented where their results stand. */
final class Counting {

    private final Marksheet sheet;
    private final Scores scores;
    private final double unit;

    Counting(Marksheet sheet) {
        this.sheet = sheet;
        this.scores = new Scores(sheet);
        this.unit = scores.unit();
    }

    TestStatistics test() {
        var totals = new Sample(scores.totals, unit);
        int n = totals.size();
        int places = (int)
                sheet.items().stream().mapToInt(AskedItem::slot).distinct().count();
        if (n == 0) {
            var none = OptionalDouble.empty();
            return new TestStatistics(0, places, none, none, none, none, none, none, none, none, none);
        }
        var variance = totals.variance();
        var sd = map(variance, Math::sqrt);
        boolean varies = totals.varies();
        var consistency = varies ? consistency(places, variance.orElseThrow()) : OptionalDouble.empty();
        var error = map(consistency, percent -> 100 * Math.sqrt(1 - percent / 100));
        return new TestStatistics(
                n,
                places,
                OptionalDouble.of(new Sample(scores.available, unit).mean()),
                OptionalDouble.of(totals.mean()),
                OptionalDouble.of(totals.median()),
                sd,
                varies && n > 2 ? skewness(totals) : OptionalDouble.empty(),
                varies && n > 3 ? kurtosis(totals) : OptionalDouble.empty(),
                consistency,
                error,
                map(error, ratio -> ratio * sd.orElse(0) / 100));
    }

    private static OptionalDouble skewness(Sample totals) {
        double s = totals.size();
        double k2 = s * totals.centralMoment(2) / (s - 1);
        double k3 = s * s * totals.centralMoment(3) / ((s - 1) * (s - 2));
        return OptionalDouble.of(k3 / Math.pow(k2, 1.5));
    }

    private static OptionalDouble kurtosis(Sample totals) {
        double s = totals.size();
        double m2 = totals.centralMoment(2);
        double k2 = s * m2 / (s - 1);
        double k4 = s * s * ((s + 1) * totals.centralMoment(4) - 3 * (s - 1) * m2 * m2) / ((s - 1) * (s - 2) * (s - 3));
        return OptionalDouble.of(k4 / (k2 * k2));
    }

    /** Of places, as each attempt has marks there whichever item it drew. Empty where one has none in some place. */
    private OptionalDouble consistency(int places, double varianceOfTotals) {
        if (places < 2) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int slot :
                sheet.items().stream().mapToInt(AskedItem::slot).distinct().toArray()) {
            long[] marks = new long[scores.totals.length];
            Arrays.fill(marks, Scores.NONE);
            for (int item = 0; item < sheet.items().size(); item++) {
                if (sheet.items().get(item).slot() == slot) {
                    long[] own = scores.of(item);
                    for (int i = 0; i < own.length; i++) {
                        marks[i] = own[i] == Scores.NONE ? marks[i] : own[i] + (marks[i] == Scores.NONE ? 0 : marks[i]);
                    }
                }
            }
            if (Arrays.stream(marks).anyMatch(mark -> mark == Scores.NONE)) {
                return OptionalDouble.empty();
            }
            sum += new Sample(marks, unit).variance().orElse(0);
        }
        return OptionalDouble.of(100.0 * places / (places - 1) * (1 - sum / varianceOfTotals));
    }

    List<ItemReport> items() {
        var columns = IntStream.range(0, sheet.items().size())
                .mapToObj(item -> new ItemColumn(sheet, scores, item))
                .toList();
        double roots = columns.stream()
                .mapToDouble(column -> column.rootOfCovarianceWithTotal().orElse(0))
                .sum();
        var reports = new ArrayList<ItemReport>();
        for (var column : columns) {
            var figures = figures(column, roots);
            var distractors = column.distractors();
            reports.add(new ItemReport(
                    column.item(),
                    figures,
                    distractors,
                    column.trend(),
                    FindingRules.of(column.item(), figures, distractors)));
        }
        return reports;
    }

    private static ItemStatistics figures(ItemColumn column, double roots) {
        int n = column.marks().size();
        double max = column.item().max().toDouble();
        var facility = n == 0 || max == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(column.marks().mean() / max);
        var variance = column.marks().variance();
        var covariance = column.marks().covariance(column.rest());
        var most = column.marks().sorted().covariance(column.rest().sorted());
        var discrimination = column.marks().correlation(column.rest());
        return new ItemStatistics(
                n,
                facility,
                facility.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Interval.ofShare(Math.clamp(facility.getAsDouble(), 0, 1), n, Interval.Z95)),
                map(variance, Math::sqrt),
                variance,
                column.intendedWeight(),
                roots == 0
                        ? OptionalDouble.empty()
                        : map(column.rootOfCovarianceWithTotal(), root -> 100 * root / roots),
                covariance,
                most,
                column.marks().covariance(column.totals()),
                map(discrimination, r -> 100 * r),
                discrimination.isEmpty()
                        ? Optional.empty()
                        : Interval.ofCorrelation(discrimination.getAsDouble(), n, Interval.Z95)
                                .map(interval -> interval.times(100)),
                most.orElse(0) == 0
                        ? OptionalDouble.empty()
                        : map(covariance, value -> 100 * value / most.getAsDouble()),
                column.item()
                        .guess()
                        .map(guess -> OptionalDouble.of(guess.toDouble()))
                        .orElse(OptionalDouble.empty()));
    }

    static OptionalDouble map(OptionalDouble value, DoubleUnaryOperator change) {
        return value.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(change.applyAsDouble(value.getAsDouble()));
    }
}
