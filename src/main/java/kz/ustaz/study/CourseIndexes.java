package kz.ustaz.study;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kz.ustaz.common.Localized;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;
import kz.ustaz.question.Dice;
import kz.ustaz.quiz.ports.Quizzes;
import org.springframework.stereotype.Component;

/**
 * The indexes of the editions that people look into, each made when somebody first asks and then kept. One language of the
 * course that ships is made in less than a second and takes about one megabyte.
 */
@Component
class CourseIndexes {

    /** Three editions in three languages. */
    private static final int KEPT = 9;

    private final Quizzes quizzes;
    private final Cache<Key, CourseIndex> indexes =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    CourseIndexes(Quizzes quizzes) {
        this.quizzes = quizzes;
    }

    private record Key(EditionId edition, String language) {}

    /** The database is asked before the index is made, so that none who waits for the index has a connection that its maker wants. */
    CourseIndex of(EditionId edition, Course course, String language) {
        var key = new Key(edition, language);
        var known = indexes.getIfPresent(key);
        if (known != null) {
            return known;
        }
        var checks = checks(edition, course);
        return Objects.requireNonNull(
                indexes.get(key, _ -> new CourseIndex(language, Findable.in(course, language, checks))));
    }

    /** As one of their variants asks them: a prompt has no key. */
    private Map<String, Localized> checks(EditionId edition, Course course) {
        var texts = new HashMap<String, Localized>();
        course.modules().stream()
                .flatMap(module -> module.lessons().stream())
                .flatMap(lesson -> lesson.texts().values().stream())
                .flatMap(text -> text.sections().stream())
                .flatMap(section -> section.blocks().stream())
                .filter(Course.Block.Check.class::isInstance)
                .map(block -> ((Course.Block.Check) block).item())
                .distinct()
                .forEach(id -> quizzes.check(edition, id)
                        .ifPresent(item -> texts.put(
                                id, item.question().vary(Dice.of(0, 0)).prompt().text())));
        return texts;
    }
}
