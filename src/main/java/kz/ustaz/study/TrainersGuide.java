package kz.ustaz.study;

import java.util.List;
import java.util.Optional;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.content.Course;
import kz.ustaz.content.Guide;
import kz.ustaz.content.ports.Editions;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.TaughtRuns;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk of whoever holds a lesson: its text and how it is held, as the run's edition has it. For who neither
 * leads nor assists in the run nor administers the installation it does not exist: a guide has the answers.
 */
@Service
public class TrainersGuide {

    private final TaughtRuns runs;
    private final Editions editions;

    TrainersGuide(TaughtRuns runs, Editions editions) {
        this.runs = runs;
        this.editions = editions;
    }

    /** @param guide empty where the course has none to this lesson */
    public record Page(Run run, Course course, Course.Module module, Course.Lesson lesson, Optional<Guide> guide) {

        /** All lessons in teaching order. */
        public List<Course.Lesson> lessons() {
            return course.modules().stream()
                    .flatMap(day -> day.lessons().stream())
                    .toList();
        }
    }

    /**
     * Four queries at most.
     *
     * @param lesson an id; empty for the first
     * @throws NotFound unless it is his to teach in and its course has the lesson
     */
    @Transactional(readOnly = true)
    public Page show(Caller caller, RunId run, Optional<String> lesson) {
        var found = runs.get(caller, run);
        var course = editions.course(found.edition());
        var shown = course.modules().stream()
                .flatMap(day -> day.lessons().stream())
                .filter(one -> lesson.isEmpty() || one.id().equals(lesson.get()))
                .findFirst()
                .orElseThrow(() -> new NotFound("lesson"));
        var module = course.moduleOf(shown.id()).orElseThrow(() -> new NotFound("lesson"));
        return new Page(
                found,
                course,
                module,
                shown,
                Optional.ofNullable(course.guides().get(shown.id())));
    }
}
