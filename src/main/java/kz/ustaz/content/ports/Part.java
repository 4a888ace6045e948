package kz.ustaz.content.ports;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.ustaz.common.source.Problems;
import kz.ustaz.common.source.Remarks;

/** Files of a course that another room reads, such as quizzes. */
public interface Part {

    /** Whether this path is read by this part; a file that nobody reads is an error. */
    boolean reads(String path);

    /**
     * Checks its files and reports everything wrong with them.
     *
     * @param before the edition that would be replaced, to find ids that went without being retired
     */
    void check(CourseFiles files, Known known, Optional<CourseFiles> before, Problems problems);

    /** Keeps what it needs of a new edition, in the loading's transaction. Called after a check without problems. */
    void load(kz.ustaz.content.EditionId edition, CourseFiles files, Known known);

    /**
     * Which files are decided about together when they were changed on screen and in the folder too.
     *
     * @return a name such as {@code quiz d1-quiz}; empty for a path that is none of this part's
     */
    default String together(String path) {
        return "";
    }

    /**
     * Says what could be better in its files; asked only of a course without problems, and only when somebody wants to
     * know.
     */
    default void remark(CourseFiles files, Known known, Remarks remarks) {}

    /** Texts of its files that are translated, each with the languages that have it. */
    default List<TextUnit> units(CourseFiles files, Known known) {
        return List.of();
    }

    /** The address of the page on which somebody corrects texts of that file; empty where it has none of its own. */
    default String editor(String path) {
        return "";
    }

    /** What its files have, for a summary in English: sort of count, then numbers by name, both in order. */
    default Map<String, Map<String, Integer>> counts(CourseFiles files, Known known) {
        return Map.of();
    }

    /** What a part may refer to. */
    interface Known {

        String sourceLanguage();

        /** Languages that have a folder anywhere in the course. */
        Set<String> languages();

        /** Module ids in teaching order. */
        List<String> modules();

        /** Quiz ids that module.yml names, by module. */
        List<String> quizzes(String module);

        Set<String> objectives(String module);

        /** What an objective asks for: remember, understand, apply, analyse, evaluate, create; empty for an unknown one. */
        String level(String objective);

        Set<String> lessons(String module);

        Set<String> sources();

        /** Check-yourself items that a module's lessons use. */
        Set<String> checks(String module);

        /**
         * Takes an id for the whole course; reported where it is taken already, with the first place.
         */
        void claim(String id, String file, int line);

        /**
         * Checks the Markdown of an item (no headings or HTML, images exist and have alt, links lead somewhere) and
         * gives it back with each image's path made an address of this installation.
         */
        String markdown(String module, String markdown, String file, int line, Problems problems);
    }
}
