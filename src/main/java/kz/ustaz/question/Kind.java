package kz.ustaz.question;

import java.util.List;
import java.util.Optional;
import kz.ustaz.common.table.Wording;

/**
 * A kind of question: how it is read, asked and reviewed. To add one, write a folder and one line in {@link Kinds}. It
 * has no state.
 */
public interface Kind {

    /** The word in an item's {@code kind:}. */
    String name();

    /** Reads an item; what is wrong goes to its problems, and something harmless is returned. */
    Question read(ItemSource source);

    /** The record that this kind's prompts are, for keeping them with the attempt. */
    Class<? extends Prompt> promptType();

    /** The record that the hidden part is. */
    Class<? extends Hidden> hiddenType();

    /** The trainee's control, showing an answer given before. */
    AnswerField field(Prompt prompt, Answer answer);

    /** Gives a new item what its structure must have, as far as that can be known before its author says more. */
    void begin(ItemDraft draft);

    /** What an author changes an item with. @param languages in which he works, in order */
    ItemEditor editor(ItemDraft draft, List<String> languages);

    /** The answer after hand-in: what was chosen, what is right, why. */
    AnswerReview review(Question question, Variant variant, Answer answer, Grade grade);

    /**
     * What was asked and answered, without a word about marks, for whoever marks it.
     *
     * @throws UnsupportedOperationException where people do not mark this kind: its questions have no rubric
     */
    default AnswerReview toMark(Question question, Variant variant, Answer answer) {
        throw new UnsupportedOperationException("nobody marks " + name());
    }

    /** How it is asked on paper; empty where that cannot be done, as with a lab. */
    default Optional<Printed> print(Prompt prompt, Wording wording) {
        return Optional.empty();
    }

    /**
     * What is right on the paper that {@link #print} makes, in its letters and numbers, as one line of plain text; empty
     * where only a person can say.
     */
    default String key(Question question, Variant variant, Wording wording) {
        return "";
    }
}
