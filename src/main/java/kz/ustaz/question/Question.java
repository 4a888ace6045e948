package kz.ustaz.question;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.ui.Markdown;

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
    default String summary(Variant variant, Answer answer, String language) {
        return words(chosen(variant, answer), language);
    }

    /** What was chosen in one line of plain text, in the author's order. @param chosen ids of {@link #choices} */
    default String words(Collection<String> chosen, String language) {
        return choices().stream()
                .filter(choice -> chosen.contains(choice.id()))
                .map(choice -> Markdown.plain(choice.text().in(language)))
                .collect(joining("; "));
    }

    /** What can be chosen, in the author's order: answers consist of nothing else. Empty where something else is done. */
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
