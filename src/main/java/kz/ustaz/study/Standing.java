package kz.ustaz.study;

import java.time.Instant;
import kz.ustaz.content.Course;
import org.jspecify.annotations.Nullable;

/** One enrolment in one module, as tables of many people want it. @param completedAt null while not complete */
public record Standing(
        String module,
        int lessonsRead,
        int lessons,
        int quizzesPassed,
        int quizzesRequired,
        @Nullable Instant completedAt) {

    static Standing of(Course.Module module, Progress progress) {
        return new Standing(
                module.id(),
                progress.lessonsRead(module),
                module.lessons().size(),
                progress.quizzesPassed(module),
                (int) Progress.required(module).count(),
                progress.completedAt(module).orElse(null));
    }
}
