package kz.ustaz.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import kz.ustaz.survey.Asked;
import kz.ustaz.survey.Figures;
import kz.ustaz.survey.Form;
import kz.ustaz.survey.Question;
import kz.ustaz.survey.Result;
import kz.ustaz.survey.When;

/**
 * What was answered to the scales of some forms, the days of a run together. Only what may be read of them: of answers
 * without a name nothing, before their form is closed and five people have answered it.
 *
 * @param forms how many were filled in, whose figures are shown
 * @param unseen askings that are still to come, open, or answered by too few
 * @param mean of all answers to scales, 1–5; empty where there are fewer than {@link Result#FEWEST} forms
 * @param scales in the order in which they are asked
 */
public record Said(int forms, int unseen, OptionalDouble mean, List<OfScale> scales) {

    /**
     * @param months after the run at which it was asked; 0 while it was held
     * @param n answers
     * @param mean 1–5; empty where there are fewer than {@link Result#FEWEST} answers
     */
    public record OfScale(Form form, Question question, int months, int n, OptionalDouble mean) {}

    private record Scale(String question, int months) {}

    private record Sum(Form form, Question question, int n, double sum) {

        Sum plus(Sum other) {
            return new Sum(form, question, n + other.n, sum + other.sum);
        }
    }

    /** Without names, while the run was held. */
    static Said whileHeld(List<Result> results) {
        return of(results, when -> when != When.AFTER);
    }

    /** With names, months after it. */
    static Said afterwards(List<Result> results) {
        return of(results, when -> when == When.AFTER);
    }

    private static Said of(List<Result> results, Predicate<When> which) {
        var own = results.stream()
                .filter(one -> which.test(one.asked().form().when()))
                .toList();
        var shown =
                own.stream().filter(one -> one.shown() == Result.Shown.FIGURES).toList();
        var sums = new LinkedHashMap<Scale, Sum>();
        for (var result : shown) {
            for (var figures : result.figures()) {
                figures.mean()
                        .ifPresent(mean -> sums.merge(
                                new Scale(figures.question().id(), months(result.asked())),
                                sum(result.asked(), figures, mean.toDouble()),
                                Sum::plus));
            }
        }
        int forms = shown.stream().mapToInt(Result::answers).sum();
        var scales = new ArrayList<OfScale>();
        sums.forEach((scale, sum) -> scales.add(
                new OfScale(sum.form(), sum.question(), scale.months(), sum.n(), mean(sum.n(), sum.n(), sum.sum()))));
        return new Said(forms, own.size() - shown.size(), mean(forms, sums), List.copyOf(scales));
    }

    private static int months(Asked asked) {
        return asked.form().when() == When.AFTER ? Integer.parseInt(asked.about()) : 0;
    }

    private static Sum sum(Asked asked, Figures figures, double mean) {
        return new Sum(asked.form(), figures.question(), figures.answers(), mean * figures.answers());
    }

    private static OptionalDouble mean(int forms, Map<Scale, Sum> sums) {
        return mean(
                forms,
                sums.values().stream().mapToInt(Sum::n).sum(),
                sums.values().stream().mapToDouble(Sum::sum).sum());
    }

    /** @param people whom at least the figure is of */
    private static OptionalDouble mean(int people, int n, double sum) {
        return people < Result.FEWEST || n == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / n);
    }
}
