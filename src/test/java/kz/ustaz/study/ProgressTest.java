package kz.ustaz.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.ports.Submissions;
import kz.ustaz.common.Fraction;
import kz.ustaz.common.Score;
import kz.ustaz.content.Course;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Instant AT = Instant.parse("2026-11-22T08:00:00Z");

    private final Course course = Courses.of(3);
    private final HashMap<String, Reading> readings = new HashMap<>();
    private final HashMap<String, QuizStanding> quizzes = new HashMap<>();
    private final Progress progress = new Progress(course, new Facts(readings, quizzes));

    @Test
    void atTheStartTheFirstModuleIsOpenAndTheOthersAreLocked() {
        assertThat(states()).containsExactly(ModuleState.OPEN, ModuleState.LOCKED, ModuleState.LOCKED);
        assertThat(progress.percent()).isZero();
        assertThat(next())
                .isEqualTo(new Next.ReadLesson(
                        "m1", course.modules().get(0).lessons().get(0).title(), "m1-l1", 15, false));
    }

    @Test
    void openingALessonPutsTheModuleInProgress() {
        readings.put("m1-l1", new Reading("m1-l1", "s1", AT, null));
        assertThat(states()).first().isEqualTo(ModuleState.IN_PROGRESS);
        assertThat(next())
                .isInstanceOfSatisfying(
                        Next.ReadLesson.class,
                        lesson -> assertThat(lesson.begun()).isTrue());
    }

    @Test
    void aModuleIsCompleteByItsLessonsAndItsRequiredQuizzes() {
        read("m1-l1", "m1-l2");
        assertThat(states()).first().isEqualTo(ModuleState.IN_PROGRESS);
        assertThat(next())
                .isInstanceOfSatisfying(
                        Next.SitQuiz.class, quiz -> assertThat(quiz.quiz()).isEqualTo("m1-q"));
        sat("m1-q", false);
        assertThat(states()).first().isEqualTo(ModuleState.IN_PROGRESS);
        sat("m1-q", true);
        assertThat(states()).containsExactly(ModuleState.COMPLETE, ModuleState.OPEN, ModuleState.LOCKED);
        assertThat(progress.percent(course.modules().getFirst())).isEqualTo(100);
        assertThat(progress.percent()).isEqualTo(33);
        assertThat(next().module()).isEqualTo("m2");
    }

    @Test
    void aQuizAloneDoesNotCompleteAModule() {
        sat("m1-q", true);
        assertThat(states()).first().isEqualTo(ModuleState.IN_PROGRESS);
        assertThat(next()).isInstanceOf(Next.ReadLesson.class);
    }

    @Test
    void aLockedModuleNamesWhatItWaitsForInTheReadersLanguage() {
        var reason = progress.locked(course.modules().get(1)).orElseThrow();
        assertThat(reason.key()).isEqualTo("study.locked.because");
        assertThat(reason.values(Locale.of("ru"))).containsExactly("Module 1 (ru)");
        assertThat(progress.locked(course.modules().get(0))).isEmpty();
    }

    @Test
    void anOpenAttemptComesFirst() {
        var attempt = new AttemptId(new UUID(0, 1));
        assertThat(new NextStep(progress, Courses::quiz).after(List.of(new Submissions.Open(attempt, "m1", "m1-q"))))
                .contains(new Next.FinishQuiz("m1", Courses.text("Quiz m1-q"), attempt));
    }

    @Test
    void afterTheLastThingThereIsNoNext() {
        for (String module : List.of("m1", "m2", "m3")) {
            read(module + "-l1", module + "-l2");
            sat(module + "-q", true);
        }
        assertThat(new NextStep(progress, Courses::quiz).after(List.of())).isEmpty();
        assertThat(progress.percent()).isEqualTo(100);
        assertThat(progress.completedAt(course.modules().getFirst())).contains(AT);
    }

    private List<ModuleState> states() {
        return course.modules().stream().map(progress::state).toList();
    }

    private Next next() {
        return new NextStep(progress, Courses::quiz).after(List.of()).orElseThrow();
    }

    private void read(String... lessons) {
        for (String lesson : lessons) {
            readings.put(lesson, new Reading(lesson, "", AT, AT));
        }
    }

    private void sat(String quiz, boolean passed) {
        String module = quiz.substring(0, 2);
        quizzes.put(quiz, new QuizStanding(module, quiz, score(passed ? 6 : 2, 8), passed ? AT : null, false));
    }

    private static Score score(long awarded, long available) {
        return new Score(Fraction.of(awarded), available);
    }
}
