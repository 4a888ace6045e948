package kz.ustaz.question;

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

    /** The answer in one line of plain text in a language, for lists and exports; empty when unanswered. */
    String summary(Variant variant, Answer answer, String language);
}
