package kz.ustaz.study.ui;

import java.util.UUID;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.roster.EnrolmentId;

/** Addresses that this room's pages lead to. Those of quizzes are the assessment's views, which no other room names. */
final class Ways {

    private Ways() {}

    static String lesson(EnrolmentId enrolment, String lesson) {
        return "lesson/" + enrolment.value() + "/" + lesson;
    }

    static String quiz(EnrolmentId enrolment, String quiz) {
        return "quiz/" + enrolment.value() + "/" + quiz;
    }

    static String sitting(AttemptId attempt) {
        return "sitting/" + attempt.value();
    }

    static String notes(EnrolmentId enrolment) {
        return "notes/" + enrolment.value();
    }

    /** A lesson, opened at a note. */
    static String note(EnrolmentId enrolment, String lesson, UUID note) {
        return lesson(enrolment, lesson) + "?note=" + note;
    }

    static String programme(EnrolmentId enrolment) {
        return "?run=" + enrolment.value();
    }
}
