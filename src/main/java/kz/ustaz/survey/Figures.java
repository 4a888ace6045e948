package kz.ustaz.survey;

import java.util.List;
import java.util.Optional;
import kz.ustaz.common.Fraction;

/**
 * What was answered to one question.
 *
 * @param answers how many took or wrote something
 * @param bars in the order of the options; none for words
 * @param mean of a scale, 1–5, exact; empty where nobody answered and for all else
 * @param remarks what was written
 */
public record Figures(Question question, int answers, List<Bar> bars, Optional<Fraction> mean, List<Remark> remarks) {

    /** @param percent of those who answered this question, 0–100, rounded: nothing is passed by it */
    public record Bar(Question.Option option, int count, int percent) {}

    /** @param names of who wrote it, and of whom where that is another; none where it was asked without a name */
    public record Remark(String text, List<String> names) {}

    static Figures of(Question question, Tally tally, List<Remark> remarks) {
        if (question.isWords()) {
            return new Figures(question, remarks.size(), List.of(), Optional.empty(), remarks);
        }
        int all = question.options().stream()
                .mapToInt(option -> tally.count(question.id(), option.id()))
                .sum();
        var bars = question.options().stream()
                .map(option -> bar(option, tally.count(question.id(), option.id()), all))
                .toList();
        return new Figures(question, all, bars, mean(question, bars, all), List.of());
    }

    private static Bar bar(Question.Option option, int count, int all) {
        return new Bar(option, count, all == 0 ? 0 : (200 * count + all) / (2 * all));
    }

    private static Optional<Fraction> mean(Question question, List<Bar> bars, int all) {
        if (question.kind() != Question.Kind.SCALE || all == 0) {
            return Optional.empty();
        }
        long sum = bars.stream()
                .mapToLong(bar -> Long.parseLong(bar.option().id()) * bar.count())
                .sum();
        return Optional.of(new Fraction(sum, all));
    }
}
