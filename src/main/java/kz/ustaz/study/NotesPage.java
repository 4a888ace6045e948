package kz.ustaz.study;

import java.util.List;
import kz.ustaz.common.Localized;
import kz.ustaz.roster.EnrolmentId;

/**
 * All that somebody noted.
 *
 * @param lessons in the course's order, those with notes alone; last, those that his edition does not have
 */
public record NotesPage(EnrolmentId enrolment, Localized course, List<InLesson> lessons) {

    /**
     * @param module the day that the lesson belongs to; empty where his edition does not have it
     * @param title its id where his edition does not have it
     * @param there whether his edition has it
     * @param notes in the order of the text
     */
    public record InLesson(String lesson, Localized module, Localized title, boolean there, List<Note> notes) {}
}
