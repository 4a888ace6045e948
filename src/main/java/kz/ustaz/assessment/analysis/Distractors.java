package kz.ustaz.assessment.analysis;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Who chose what of one item.
 *
 * @param n attempts that were asked it
 * @param unanswered how many of them left it
 */
public record Distractors(int n, int unanswered, List<Choice> choices) {

    public Distractors {
        choices = List.copyOf(choices);
    }

    /**
     * @param letter A for the author's first option
     * @param chosen by how many
     * @param share of all that were asked, 0–1
     * @param meanScore of who chose it, percent of the marks of the whole quiz; empty where nobody did
     * @param attraction correlation of choosing it with the rest of the marks, −1 to 1: above 0 where the better ones choose it
     * @param attractionInterval 99 %, as there are many options
     */
    public record Choice(
            AskedItem.Option option,
            String letter,
            int chosen,
            double share,
            OptionalDouble meanScore,
            OptionalDouble attraction,
            Optional<Interval> attractionInterval) {}
}
