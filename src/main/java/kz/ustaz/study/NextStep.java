package kz.ustaz.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.ustaz.assessment.ports.Submissions;
import kz.ustaz.content.Course;
import kz.ustaz.quiz.Quiz;

/**
 * Chooses what comes next: an open attempt, then the first unread lesson or unpassed quiz of a module that is not locked. A
 * quiz that people are still marking is nobody's next step: it may be passed already.
 */
record NextStep(Progress progress, Function<String, Quiz> quizzes) {

    Optional<Next> after(List<Submissions.Open> open) {
        if (!open.isEmpty()) {
            var attempt = open.getFirst();
            return Optional.of(new Next.FinishQuiz(
                    attempt.module(), quizzes.apply(attempt.quiz()).title(), attempt.attempt()));
        }
        return progress.course().modules().stream()
                .filter(module -> progress.waitsFor(module).isEmpty())
                .flatMap(module -> lesson(module).or(() -> quiz(module)).stream())
                .findFirst();
    }

    private Optional<Next> lesson(Course.Module module) {
        return module.lessons().stream()
                .filter(lesson -> !progress.facts().isRead(lesson.id()))
                .findFirst()
                .map(lesson -> new Next.ReadLesson(
                        module.id(),
                        lesson.title(),
                        lesson.id(),
                        lesson.minutes(),
                        progress.facts().reading(lesson.id()).isPresent()));
    }

    private Optional<Next> quiz(Course.Module module) {
        return Progress.required(module)
                .map(Course.Placement::quiz)
                .filter(quiz -> !progress.facts().isPassed(quiz)
                        && progress.facts()
                                .quiz(quiz)
                                .filter(QuizStanding::waits)
                                .isEmpty())
                .findFirst()
                .map(quizzes)
                .map(quiz -> new Next.SitQuiz(module.id(), quiz.title(), quiz.id(), quiz.asked()));
    }
}
