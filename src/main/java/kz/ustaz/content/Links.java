package kz.ustaz.content;

import java.util.List;
import kz.ustaz.common.source.Problems;

/** Where a link in the course's texts may lead. */
record Links(Words terms, Words sources, Words lessons) {

    static final String TERM = "glossary:";
    static final String SOURCE = "source:";
    static final String LESSON = "lesson:";

    void check(String destination, Place place, Problems problems) {
        switch (destination) {
            case String to when to.startsWith(TERM) -> terms.check(to.substring(TERM.length()), place, problems);
            case String to when to.startsWith(SOURCE) -> sources.check(to.substring(SOURCE.length()), place, problems);
            case String to when to.startsWith(LESSON) -> lessons.check(to.substring(LESSON.length()), place, problems);
            default ->
                problems.near(
                        place.file(),
                        place.line(),
                        "A link leads to glossary:…, source:… or lesson:…; an address outside is printed as text.",
                        destination.substring(0, destination.indexOf(':') + 1),
                        List.of(TERM, SOURCE, LESSON));
        }
    }
}
