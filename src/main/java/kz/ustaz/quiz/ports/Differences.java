package kz.ustaz.quiz.ports;

import java.util.List;
import kz.ustaz.content.EditionId;
import kz.ustaz.quiz.QuizDifference;

/** What happened to quizzes from one edition to another. */
public interface Differences {

    /** Quizzes that are not the same, in teaching order; those that are gone last. No query beyond the editions' files. */
    List<QuizDifference> between(EditionId before, EditionId now);
}
