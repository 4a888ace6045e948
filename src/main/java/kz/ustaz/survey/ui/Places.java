package kz.ustaz.survey.ui;

import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.survey.Asked;

/** Addresses that this room's screens lead to. */
final class Places {

    static final String ALL = "feedback";
    static final String ENROLMENT = "enrolment";
    static final String FORM = "form";
    static final String ABOUT = "about";
    static final String MONTHS = "months";
    static final String RUN = "run";

    private Places() {}

    static String form(EnrolmentId enrolment, Asked asked) {
        return ALL + "/" + enrolment.value() + "/" + asked.form().id() + "/" + asked.about();
    }

    static String followUp(EnrolmentId enrolment, Asked asked) {
        return "follow-up/" + enrolment.value() + "/" + asked.form().id() + "/" + asked.about();
    }

    static String results(RunId run) {
        return "evaluation/" + run.value();
    }
}
