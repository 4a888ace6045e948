package kz.ustaz.question;

import java.util.List;
import java.util.Optional;
import kz.ustaz.common.Fraction;

/** One question as its author wrote it, checked and immutable. Pure: the same in, the same out. */
public interface Question {

    /** What one attempt asks: shuffled and generated from the dice alone. */
    Variant vary(Dice dice);

    /**
     * Whether an answer could have come from this variant's control. One that could not (a foreign token, too many
     * values) is refused and never stored.
     */
    boolean accepts(Variant variant, Answer answer);

    /** Marks an answer that {@link #accepts} let through. */
    Grade mark(Variant variant, Answer answer);

    /**
     * What an answer comes to in whatever attempt it was given: the author's ids in place of tokens, and nothing that does
     * not count in marking. Two answers of equal value were marked alike. Empty when unanswered, and where a kind cannot
     * say, as each attempt is asked something else.
     */
    default Optional<String> value(Variant variant, Answer answer) {
        return Optional.empty();
    }

    /** The answer in one line of plain text in a language, for lists and exports; empty when unanswered. */
    String summary(Variant variant, Answer answer, String language);

    /** What can be chosen, in the author's order; empty where nothing is chosen. */
    default List<Choice> choices() {
        return List.of();
    }

    /** Ids of {@link #choices} that an answer chose: by them answers to differently shuffled variants are counted together. */
    default List<String> chosen(Variant variant, Answer answer) {
        return List.of();
    }

    /** What blind guessing brings on the average, 0–1 of the marks; empty where nobody can say. */
    default Optional<Fraction> guess() {
        return Optional.empty();
    }

    /** By what people mark what {@link #mark} leaves to them; empty where it leaves them nothing. */
    default Optional<Rubric> rubric() {
        return Optional.empty();
    }
}
