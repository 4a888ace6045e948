package kz.ustaz.study;

import java.util.List;
import java.util.Locale;
import kz.ustaz.common.Localized;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;

/**
 * A part of a course for one handout.
 *
 * @param modules those it may take lessons from, in teaching order, at least one
 */
record Extract(EditionId edition, Course course, HandoutPart part, List<Course.Module> modules) {

    Localized title() {
        return switch (part) {
            case HandoutPart.Lesson(String id) ->
                course.lesson(id).map(Course.Lesson::title).orElse(Localized.EMPTY);
            case HandoutPart.Day _ -> modules.getFirst().title();
            case HandoutPart.Whole _ -> course.title();
        };
    }

    List<Course.Lesson> lessons(Course.Module module) {
        return part instanceof HandoutPart.Lesson(String id)
                ? module.lessons().stream()
                        .filter(lesson -> lesson.id().equals(id))
                        .toList()
                : module.lessons();
    }

    List<Course.Lesson> lessons() {
        return modules.stream().flatMap(module -> lessons(module).stream()).toList();
    }

    /** The order of the heading over a lesson: under it stand those of its sections. */
    int level() {
        return switch (part) {
            case HandoutPart.Lesson _ -> 1;
            case HandoutPart.Day _ -> 2;
            case HandoutPart.Whole _ -> 3;
        };
    }

    boolean isOneLesson() {
        return part instanceof HandoutPart.Lesson;
    }

    boolean isPartial() {
        return part instanceof HandoutPart.Whole
                && modules.size() < course.modules().size();
    }

    boolean hasDrafts(Locale language) {
        return lessons().stream().anyMatch(lesson -> lesson.drafts().contains(language.getLanguage()));
    }
}
