package kz.ustaz.certification;

import java.util.List;
import kz.ustaz.common.Localized;
import kz.ustaz.content.Course;

/** The lessons of the edition that candidates teach from. */
record Taught(Course course) {

    List<LessonChoice> choices() {
        return course.modules().stream()
                .flatMap(module -> module.lessons().stream()
                        .map(lesson -> new LessonChoice(lesson.id(), module.title(), lesson.title(), lesson.minutes())))
                .toList();
    }

    List<String> ids() {
        return choices().stream().map(LessonChoice::id).toList();
    }

    /** An edition never loses a lesson, and a plan names one of its edition. */
    PlannedLesson planned(HandedPlan handed) {
        var module = course.moduleOf(handed.plan().lesson()).orElseThrow();
        var lesson = course.lesson(handed.plan().lesson()).orElseThrow();
        List<Localized> objectives = module.objectives().stream()
                .filter(objective -> lesson.objectives().contains(objective.id()))
                .map(Course.Objective::text)
                .toList();
        return new PlannedLesson(handed.plan(), module.title(), lesson.title(), objectives, handed.at());
    }
}
