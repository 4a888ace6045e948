package kz.ustaz.assessment.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.UUID;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;

/** Addresses that this room's screens lead to. */
final class Places {

    static final String ATTEMPT = "attempt";
    static final String ENROLMENT = "enrolment";
    static final String RUN = "run";
    static final String QUIZ = "quiz";
    static final String ANSWER = "answer";

    private Places() {}

    static RouteParameters attempt(AttemptId attempt) {
        return new RouteParameters(ATTEMPT, attempt.value().toString());
    }

    static RouteParameters run(RunId run) {
        return new RouteParameters(RUN, run.value().toString());
    }

    static String led(RunId run) {
        return "leading/" + run.value();
    }

    static String regrade(RunId run, String quiz) {
        return "regrade/" + run.value() + "/" + quiz;
    }

    static String marking(RunId run, String quiz) {
        return "marking/" + run.value() + "/" + quiz;
    }

    /** One's own mark, to correct it. */
    static String marking(RunId run, String quiz, UUID dealt) {
        return marking(run, quiz) + "/" + dealt;
    }

    static String marked(RunId run, String quiz) {
        return "marked/" + run.value() + "/" + quiz;
    }

    static String room(RunId run, String quiz) {
        return "room/" + run.value() + "/" + quiz;
    }

    static String sitting(AttemptId attempt) {
        return "sitting/" + attempt.value();
    }

    static String result(AttemptId attempt) {
        return "result/" + attempt.value();
    }

    static String quiz(EnrolmentId enrolment, String quiz) {
        return "quiz/" + enrolment.value() + "/" + quiz;
    }

    static String lesson(EnrolmentId enrolment, String lesson) {
        return "lesson/" + enrolment.value() + "/" + lesson;
    }
}
