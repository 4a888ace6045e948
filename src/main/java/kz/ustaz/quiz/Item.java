package kz.ustaz.quiz;

import java.util.List;
import java.util.UUID;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Question;

/**
 * One revision of one item.
 *
 * @param revision this state of it, for ever
 * @param id the author's, unique in the course
 * @param marks 1–100
 * @param lesson what to reread; may be empty
 * @param reason Markdown, shown with the key
 * @param hint Markdown, shown in practice to who asks for it; may be empty
 * @param place where it belongs in the bank
 */
public record Item(
        UUID revision,
        String id,
        String kind,
        Question question,
        String objective,
        int marks,
        String lesson,
        List<String> sources,
        Localized reason,
        Shelved place,
        Localized hint) {

    /** The same with another question, and no reason or hint: what is said of it may tell what it asks. */
    public Item with(Question other) {
        return new Item(
                revision, id, kind, other, objective, marks, lesson, sources, Localized.EMPTY, place, Localized.EMPTY);
    }
}
