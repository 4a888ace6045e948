package kz.ustaz.study;

import java.util.Map;
import java.util.Optional;

/**
 * What one enrolment has done.
 *
 * @param readings by lesson
 * @param quizzes by quiz
 */
record Facts(Map<String, Reading> readings, Map<String, QuizStanding> quizzes) {

    Optional<Reading> reading(String lesson) {
        return Optional.ofNullable(readings.get(lesson));
    }

    boolean isRead(String lesson) {
        return reading(lesson).filter(Reading::isRead).isPresent();
    }

    Optional<QuizStanding> quiz(String quiz) {
        return Optional.ofNullable(quizzes.get(quiz));
    }

    boolean isPassed(String quiz) {
        return quiz(quiz).filter(QuizStanding::isPassed).isPresent();
    }
}
