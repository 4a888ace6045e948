package kz.ustaz.content.ports;

import java.util.Map;
import java.util.Optional;
import kz.ustaz.content.Course;
import kz.ustaz.content.EditionId;

/** Editions in the database. They never change, so what was read once is kept in memory. */
public interface Editions {

    /** The newest edition; empty before the first was loaded. */
    Optional<EditionId> newest();

    /** @throws kz.ustaz.common.NotFound if there is none */
    Course course(EditionId edition);

    /** @throws kz.ustaz.common.NotFound if there is none */
    CourseFiles files(EditionId edition);

    /** Where the pictures of a module are served, by their path in it, such as {@code media/plan.svg}. */
    Map<String, String> pictures(EditionId edition, String module);
}
