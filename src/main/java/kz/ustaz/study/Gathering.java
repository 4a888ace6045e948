package kz.ustaz.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kz.ustaz.common.Refused;
import kz.ustaz.content.Course;
import kz.ustaz.study.Findable.Sort;

/**
 * Puts what was found together as somebody may see it.
 *
 * @param isShown whether any lesson is
 * @param locked why a module is not open to him
 */
record Gathering(Course course, boolean isShown, Function<Course.Module, Optional<Refused>> locked) {

    private static final int LESSONS = 10;
    private static final int SECTIONS = 3;
    private static final int OTHERS = 10;

    SearchPage.In in(Wanted wanted, List<Findable> found, boolean withSources) {
        var lessons = lessons(wanted, found);
        return new SearchPage.In(
                wanted.language(),
                lessons.stream().limit(LESSONS).toList(),
                Math.max(0, lessons.size() - LESSONS),
                found.stream()
                        .filter(thing -> thing.sort() == Sort.TERM)
                        .limit(OTHERS)
                        .map(thing -> new SearchPage.OfTerm(
                                thing.id(), Excerpt.whole(thing.head(), wanted), Excerpt.of(thing.body(), wanted)))
                        .toList(),
                found.stream()
                        .filter(thing -> withSources && thing.sort() == Sort.SOURCE)
                        .limit(OTHERS)
                        .map(thing -> source(thing, wanted))
                        .toList());
    }

    /** In the order of the best that each has; of a locked one its title alone counts. */
    private List<SearchPage.OfLesson> lessons(Wanted wanted, List<Findable> found) {
        var sections = new LinkedHashMap<String, List<Findable>>();
        for (var thing : found) {
            if (isShown && (thing.sort() == Sort.LESSON || thing.sort() == Sort.SECTION && isOpen(thing.id()))) {
                var own = sections.computeIfAbsent(thing.id(), _ -> new ArrayList<>());
                if (thing.sort() == Sort.SECTION) {
                    own.add(thing);
                }
            }
        }
        return sections.entrySet().stream()
                .flatMap(one -> lesson(one.getKey(), one.getValue(), wanted).stream())
                .toList();
    }

    private Optional<SearchPage.OfLesson> lesson(String id, List<Findable> sections, Wanted wanted) {
        return course.moduleOf(id)
                .flatMap(module -> course.lesson(id)
                        .map(lesson -> new SearchPage.OfLesson(
                                id,
                                Excerpt.whole(lesson.title().in(wanted.language()), wanted),
                                module.title(),
                                locked.apply(module),
                                sections.stream()
                                        .limit(SECTIONS)
                                        .map(section -> new SearchPage.OfSection(
                                                section.anchor(),
                                                Excerpt.whole(section.head(), wanted),
                                                Excerpt.of(section.body(), wanted)))
                                        .toList(),
                                Math.max(0, sections.size() - SECTIONS))));
    }

    private boolean isOpen(String lesson) {
        return course.moduleOf(lesson)
                .filter(module -> locked.apply(module).isEmpty())
                .isPresent();
    }

    private SearchPage.OfSource source(Findable thing, Wanted wanted) {
        var cited = course.modules().stream()
                .filter(module -> isShown && locked.apply(module).isEmpty())
                .flatMap(module -> module.lessons().stream())
                .filter(lesson -> lesson.in(wanted.language()).cites().contains(thing.id()))
                .map(lesson -> new SearchPage.CitedIn(lesson.id(), lesson.title()))
                .toList();
        String letter = Optional.ofNullable(course.sources().get(thing.id()))
                .map(Course.Source::letter)
                .orElse("");
        return new SearchPage.OfSource(
                thing.id(), Excerpt.whole(thing.head(), wanted), Excerpt.whole(thing.body(), wanted), letter, cited);
    }
}
