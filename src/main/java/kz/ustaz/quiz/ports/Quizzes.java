package kz.ustaz.quiz.ports;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.content.EditionId;
import kz.ustaz.quiz.Item;
import kz.ustaz.quiz.Quiz;

/** Revisions never change, so what was read once is kept in memory. */
public interface Quizzes {

    /** The revision that an edition carries. @throws kz.ustaz.common.NotFound if it has no such quiz */
    Quiz in(EditionId edition, String quiz);

    /** @throws kz.ustaz.common.NotFound if there is none */
    Quiz revision(UUID revision);

    /** All revisions of a quiz, the newest first; none if there is no such quiz. One query. */
    List<Structure> structures(String quiz);

    /**
     * What of a revision decides marks.
     *
     * @param hash the same for revisions that have the same items, keys and marks, in whatever words and order
     * @param items the authors' ids by position
     */
    record Structure(UUID revision, String hash, List<String> items) {}

    /** A check-yourself item. */
    Optional<Item> check(EditionId edition, String item);
}
