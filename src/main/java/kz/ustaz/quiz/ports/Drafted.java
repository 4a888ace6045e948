package kz.ustaz.quiz.ports;

import java.util.Optional;
import kz.ustaz.common.Caller;
import kz.ustaz.quiz.Quiz;

/** Quizzes as their authors have them. */
public interface Drafted {

    /**
     * The quiz as it would be asked if its draft were published now; it is kept nowhere. Empty while something is wrong
     * with it.
     *
     * @throws kz.ustaz.common.NotAllowed unless the caller is an author
     * @throws kz.ustaz.common.NotFound if there is no such quiz
     */
    Optional<Quiz> quiz(Caller caller, String quiz);
}
