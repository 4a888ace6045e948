package kz.ustaz.certification.ui;

import kz.ustaz.certification.PracticumId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;

/** Addresses that this room's screens lead to. */
final class Places {

    static final String ALL = "practicum";
    static final String TRAINER = "trainer";
    static final String ENROLMENT = "enrolment";
    static final String RUN = "run";
    static final String PRACTICUM = "practicum";

    private Places() {}

    static String own(EnrolmentId enrolment) {
        return "practicum/" + enrolment.value();
    }

    static String observed(PracticumId practicum) {
        return "observing/" + practicum.value();
    }

    static String led(RunId run) {
        return "practicums/" + run.value();
    }

    static String led(RunId run, PracticumId practicum) {
        return led(run) + "/" + practicum.value();
    }

    static String way(EnrolmentId enrolment) {
        return TRAINER + "/" + enrolment.value();
    }

    static String trainers(RunId run) {
        return "trainers/" + run.value();
    }

    static String trainers(RunId run, EnrolmentId enrolment) {
        return trainers(run) + "/" + enrolment.value();
    }
}
