package kz.ustaz.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Refused;
import kz.ustaz.content.Course;
import kz.ustaz.roster.EnrolmentId;

/** What comes of opening a lesson. */
public sealed interface LessonPage {

    /**
     * The lesson, in every language it has.
     *
     * @param place anchor of the section last seen; empty at the first visit
     * @param number of the lesson in its module, from 1
     * @param quiz the module's first required quiz; empty while there is none
     * @param checks by item
     * @param terms of the glossary that the lesson may use, by id
     * @param sources that the course has, by id; each text says which it cites
     * @param notes that he made in this lesson, of whatever run, the earliest first
     */
    record Open(
            EnrolmentId enrolment,
            Course.Module module,
            Course.Lesson lesson,
            int number,
            boolean read,
            String place,
            Optional<Neighbour> previous,
            Optional<Neighbour> next,
            Optional<String> quiz,
            Map<String, SelfCheck> checks,
            Map<String, Course.Term> terms,
            Map<String, Course.Source> sources,
            List<Note> notes)
            implements LessonPage {

        /** The same at another place. @param anchor of a section, or {@code src-} and the id of a source */
        public Open at(String anchor) {
            return new Open(
                    enrolment, module, lesson, number, read, anchor, previous, next, quiz, checks, terms, sources,
                    notes);
        }
    }

    /** Its module is locked: no word of the text goes out. */
    record Locked(EnrolmentId enrolment, Localized title, Localized module, Refused reason) implements LessonPage {}

    /** A lesson before or after this one in the module. */
    record Neighbour(String lesson, Localized title) {}
}
