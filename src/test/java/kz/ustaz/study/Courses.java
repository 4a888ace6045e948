package kz.ustaz.study;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kz.ustaz.common.Localized;
import kz.ustaz.content.Course;
import kz.ustaz.quiz.Conduct;
import kz.ustaz.quiz.Quiz;

/** Courses made for tests: module m1 with lessons m1-l1, m1-l2 and quiz m1-q, and so on, each building on the one before. */
final class Courses {

    private Courses() {}

    static Course of(int modules) {
        return new Course(
                "course",
                text("Course"),
                text("Summary"),
                "en",
                Set.of("en", "ru"),
                IntStream.rangeClosed(1, modules).mapToObj(Courses::module).toList(),
                Map.of(),
                Map.of());
    }

    private static Course.Module module(int number) {
        String id = "m" + number;
        return new Course.Module(
                id,
                text("Module " + number),
                text("Summary"),
                360,
                number == 1 ? List.of() : List.of("m" + (number - 1)),
                List.of(new Course.Objective(id + "-o1", "understand", text("Objective"))),
                List.of(lesson(id + "-l1"), lesson(id + "-l2")),
                List.of(new Course.Placement(id + "-q", true), new Course.Placement(id + "-extra", false)));
    }

    private static Course.Lesson lesson(String id) {
        var text = new Course.LessonText(
                "Lesson " + id,
                List.of(
                        new Course.Section("s0", "First", List.of(new Course.Block.Prose("<p>Words</p>"))),
                        new Course.Section("s1", "Second", List.of(new Course.Block.Check("c-" + id)))),
                List.of());
        return new Course.Lesson(id, 15, List.of(), Map.of("en", text));
    }

    static Quiz quiz(String id) {
        return quiz(id, Conduct.PLAIN);
    }

    static Quiz quiz(String id, Conduct conduct) {
        return new Quiz(
                new UUID(9, id.hashCode()),
                id,
                id.substring(0, id.indexOf('-')),
                text("Quiz " + id),
                Localized.EMPTY,
                Quiz.Mode.QUIZ,
                60,
                1,
                0,
                0,
                Quiz.Review.FULL,
                List.of(),
                kz.ustaz.quiz.Plan.all(0),
                conduct);
    }

    static Localized text(String english) {
        return new Localized(Map.of("en", english, "ru", english + " (ru)"));
    }
}
