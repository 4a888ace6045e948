package kz.ustaz.assessment;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ustaz.common.Fraction;

/**
 * What certainty-based marking says of an attempt: feedback, and no part of its score.
 *
 * @param average of all questions that count, −6 to 3; one without an answer brings 0
 * @param questions that count
 * @param answered of them
 * @param judgement of how well the trainee knew what he knows
 */
public record CertaintyScore(Fraction average, int questions, int answered, Judgement judgement) {

    /** Fewer answers than this say nothing. */
    static final int LEAST = 5;

    /** Whether another level would have brought more. */
    public enum Judgement {
        TOO_FEW,
        FITS,
        TOO_SURE,
        TOO_CAUTIOUS
    }

    /** One question that counts. @param fraction how far it is right, 0–1 @param answered whether it has an answer at all */
    record Given(Fraction fraction, boolean answered, Certainty certainty) {}

    static CertaintyScore of(List<Given> given) {
        var answered = given.stream().filter(Given::answered).toList();
        var sum = sum(answered.stream().map(one -> one.certainty().marks(one.fraction())));
        return new CertaintyScore(
                given.isEmpty() ? Fraction.ZERO : sum.times(new Fraction(1, given.size())),
                given.size(),
                answered.size(),
                judge(answered));
    }

    /** Looks for each level at what the level that suits its answers would have brought more, and in which direction. */
    private static Judgement judge(List<Given> answered) {
        if (answered.size() < LEAST) {
            return Judgement.TOO_FEW;
        }
        Map<Judgement, Fraction> lost = new EnumMap<>(Judgement.class);
        for (var said : Certainty.values()) {
            var share =
                    sum(answered.stream().filter(one -> one.certainty() == said).map(Given::fraction));
            long all = answered.stream().filter(one -> one.certainty() == said).count();
            var suits = Stream.of(Certainty.values())
                    .max(Comparator.comparing((Certainty one) -> together(one, share, all))
                            .thenComparing(one -> one == said))
                    .orElseThrow();
            if (suits != said) {
                var direction = suits.compareTo(said) < 0 ? Judgement.TOO_SURE : Judgement.TOO_CAUTIOUS;
                var more = together(suits, share, all)
                        .plus(together(said, share, all).times(-1));
                lost.merge(direction, more, Fraction::plus);
            }
        }
        var sure = lost.getOrDefault(Judgement.TOO_SURE, Fraction.ZERO);
        var cautious = lost.getOrDefault(Judgement.TOO_CAUTIOUS, Fraction.ZERO);
        return lost.isEmpty()
                ? Judgement.FITS
                : sure.compareTo(cautious) >= 0 ? Judgement.TOO_SURE : Judgement.TOO_CAUTIOUS;
    }

    /** What some answers bring at one level. @param share sum of their fractions @param all how many they are */
    private static Fraction together(Certainty level, Fraction share, long all) {
        var wrong = level.marks(Fraction.ZERO);
        return wrong.times(all).plus(share.times(level.marks(Fraction.ONE).plus(wrong.times(-1))));
    }

    private static Fraction sum(Stream<Fraction> some) {
        return some.reduce(Fraction.ZERO, Fraction::plus);
    }
}
