package kz.ustaz.study;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Refused;
import kz.ustaz.content.Course;

/** Where somebody stands in a course. Pure: a course and facts in, states out. */
record Progress(Course course, Facts facts) {

    ModuleState state(Course.Module module) {
        if (isComplete(module)) {
            return ModuleState.COMPLETE;
        }
        if (!waitsFor(module).isEmpty()) {
            return ModuleState.LOCKED;
        }
        boolean begun = module.lessons().stream()
                        .anyMatch(lesson -> facts.reading(lesson.id()).isPresent())
                || module.quizzes().stream()
                        .anyMatch(placement -> facts.quiz(placement.quiz()).isPresent());
        return begun ? ModuleState.IN_PROGRESS : ModuleState.OPEN;
    }

    boolean isComplete(Course.Module module) {
        return done(module) == all(module);
    }

    /** Prerequisites that are not complete, in the course's order. */
    List<Course.Module> waitsFor(Course.Module module) {
        return course.modules().stream()
                .filter(other -> module.prerequisites().contains(other.id()) && !isComplete(other))
                .toList();
    }

    /** Why a module is locked, naming what must be complete before; empty when it is not. */
    Optional<Refused> locked(Course.Module module) {
        return state(module) == ModuleState.LOCKED
                ? Optional.of(new Refused("study.locked.because", names(waitsFor(module))))
                : Optional.empty();
    }

    /** Lessons read and required quizzes passed, 0–100, rounded down: 100 is complete. */
    int percent(Course.Module module) {
        return percent(done(module), all(module));
    }

    int percent() {
        return percent(
                course.modules().stream().mapToInt(this::done).sum(),
                course.modules().stream().mapToInt(Progress::all).sum());
    }

    int lessonsRead(Course.Module module) {
        return (int) module.lessons().stream()
                .filter(lesson -> facts.isRead(lesson.id()))
                .count();
    }

    int quizzesPassed(Course.Module module) {
        return (int) required(module)
                .filter(placement -> facts.isPassed(placement.quiz()))
                .count();
    }

    static Stream<Course.Placement> required(Course.Module module) {
        return module.quizzes().stream().filter(Course.Placement::required);
    }

    /** When the last thing that was needed happened; empty while not complete, and for a module that needs nothing. */
    Optional<Instant> completedAt(Course.Module module) {
        if (!isComplete(module)) {
            return Optional.empty();
        }
        var times = new ArrayList<Instant>();
        module.lessons().stream()
                .flatMap(lesson -> facts.reading(lesson.id()).stream())
                .map(Reading::readAt)
                .filter(Objects::nonNull)
                .forEach(times::add);
        required(module)
                .flatMap(placement -> facts.quiz(placement.quiz()).stream())
                .map(QuizStanding::passedAt)
                .filter(Objects::nonNull)
                .forEach(times::add);
        return times.stream().max(Comparator.naturalOrder());
    }

    private int done(Course.Module module) {
        return lessonsRead(module) + quizzesPassed(module);
    }

    private static int all(Course.Module module) {
        return module.lessons().size() + (int) required(module).count();
    }

    private static int percent(int done, int all) {
        return all == 0 ? 100 : 100 * done / all;
    }

    private static Localized names(List<Course.Module> modules) {
        var languages = modules.stream()
                .flatMap(module -> module.title().texts().keySet().stream())
                .distinct();
        var names = new TreeMap<String, String>();
        languages.forEach(language -> names.put(
                language,
                modules.stream().map(module -> module.title().in(language)).collect(Collectors.joining(", "))));
        return new Localized(names);
    }
}
