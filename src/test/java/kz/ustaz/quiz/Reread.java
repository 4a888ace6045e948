package kz.ustaz.quiz;

import java.util.UUID;
import kz.ustaz.question.Kinds;
import org.springframework.beans.factory.BeanFactory;

/** Reads revisions from the database anew, past what is in memory. */
public final class Reread {

    private final KeptQuizzes quizzes;

    public Reread(BeanFactory beans) {
        quizzes = new KeptQuizzes(beans.getBean(Revisions.class), beans.getBean(Kinds.class));
    }

    public Quiz revision(UUID revision) {
        return quizzes.revision(revision);
    }
}
