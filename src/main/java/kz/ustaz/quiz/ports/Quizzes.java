package kz.ustaz.quiz.ports;

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

    /** A check-yourself item. */
    Optional<Item> check(EditionId edition, String item);
}
