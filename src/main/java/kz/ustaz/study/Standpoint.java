package kz.ustaz.study;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.ustaz.common.Score;
import kz.ustaz.content.Course;
import kz.ustaz.roster.ports.LastAct;
import kz.ustaz.study.ports.Whereabouts.InModule;
import kz.ustaz.study.ports.Whereabouts.Stand;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands as the read tables have it: the same states as {@link Progress} finds, from a row for each module
 * and not for each lesson.
 *
 * @param standings by module
 * @param begun lessons that were opened and not read to the end
 * @param acts the last of each kind
 */
record Standpoint(
        Course course,
        Map<String, Standing> standings,
        List<QuizStanding> quizzes,
        Set<String> begun,
        List<LastAct> acts) {

    Stand stand() {
        var modules = course.modules().stream().map(this::in).toList();
        int done = modules.stream().mapToInt(InModule::done).sum();
        int all = modules.stream().mapToInt(InModule::all).sum();
        var progress = Stream.concat(
                acts.stream()
                        .filter(act -> act.kind() == LastAct.Kind.READ_LESSON)
                        .map(LastAct::at),
                quizzes.stream()
                        .map(QuizStanding::passedAt)
                        .filter(Objects::nonNull)
                        .map(Instant.class::cast));
        return new Stand(
                modules,
                all == 0 ? 100 : 100 * done / all,
                LastAct.latest(acts.stream()),
                progress.max(Comparator.naturalOrder()));
    }

    private InModule in(Course.Module module) {
        return new InModule(module.id(), state(module), done(module.id()), all(module), best(module), waits(module));
    }

    private ModuleState state(Course.Module module) {
        if (isComplete(module)) {
            return ModuleState.COMPLETE;
        }
        if (course.modules().stream()
                .anyMatch(other -> module.prerequisites().contains(other.id()) && !isComplete(other))) {
            return ModuleState.LOCKED;
        }
        boolean started = done(module.id()) > 0
                || hasSat(module)
                || module.lessons().stream().anyMatch(lesson -> begun.contains(lesson.id()));
        return started ? ModuleState.IN_PROGRESS : ModuleState.OPEN;
    }

    private boolean isComplete(Course.Module module) {
        return done(module.id()) >= all(module);
    }

    private int done(String module) {
        @Nullable Standing row = standings.get(module);
        return row == null ? 0 : row.lessonsRead() + row.quizzesPassed();
    }

    private static int all(Course.Module module) {
        return module.lessons().size() + (int) Progress.required(module).count();
    }

    private boolean waits(Course.Module module) {
        return quizzes.stream()
                .filter(QuizStanding::waits)
                .anyMatch(sat -> Progress.required(module)
                        .anyMatch(placement -> placement.quiz().equals(sat.quiz())));
    }

    private Optional<Score> best(Course.Module module) {
        return quizzes.stream()
                .filter(sat -> Progress.required(module)
                        .anyMatch(placement -> placement.quiz().equals(sat.quiz())))
                .map(QuizStanding::best)
                .reduce(Score::plus);
    }

    private boolean hasSat(Course.Module module) {
        return quizzes.stream()
                .anyMatch(sat -> module.quizzes().stream()
                        .anyMatch(placement -> placement.quiz().equals(sat.quiz())));
    }
}
