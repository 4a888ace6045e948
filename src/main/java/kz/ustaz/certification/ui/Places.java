package kz.ustaz.certification.ui;

import kz.ustaz.certification.CertificateId;
import kz.ustaz.certification.CertificateNumber;
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
    static final String CERTIFICATES = "certificates";
    static final String CERTIFICATE = "certificate";
    static final String KEYS = CERTIFICATES + "/keys";
    static final String VERIFY = "verify";
    static final String NUMBER = "number";

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

    static String certificates(RunId run) {
        return CERTIFICATES + "/" + run.value();
    }

    static String certificate(RunId run, CertificateId certificate) {
        return certificates(run) + "/" + certificate.value();
    }

    static String verify(CertificateNumber number) {
        return VERIFY + "/" + number.value();
    }
}
