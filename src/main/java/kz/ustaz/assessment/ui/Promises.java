package kz.ustaz.assessment.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ustaz.quiz.Quiz;

/** What is said before a start of how a quiz is sat and what is seen afterwards: keys of texts, in order. */
final class Promises {

    private Promises() {}

    static List<String> of(Quiz quiz) {
        var keys = new ArrayList<String>();
        String review = name(quiz.review());
        switch (quiz.mode()) {
            case PRACTICE -> keys.add("assessment.quiz.mode.practice");
            case EXAM -> keys.add("assessment.quiz.mode.exam");
            case QUIZ, BANK -> {}
        }
        if (quiz.mode() != Quiz.Mode.PRACTICE) {
            keys.add("assessment.quiz.review." + review);
        }
        if (quiz.later().showsMoreThan(quiz.review())) {
            keys.add("assessment.quiz.later." + name(quiz.later()));
        }
        if (quiz.conduct().certainty()) {
            keys.add("assessment.quiz.certainty");
        }
        return keys;
    }

    private static String name(Quiz.Review review) {
        return review.name().toLowerCase(Locale.ROOT);
    }
}
