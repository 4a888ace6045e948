package kz.ustaz.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.ustaz.account.Fact;
import kz.ustaz.account.Notice;
import kz.ustaz.account.ports.Notices;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunStaff;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.Enrolment;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.stereotype.Component;

/** Tells candidates, observers and leads what the others did. No notice names the candidate: its page does. */
@Component
class CandidateNotices {

    private final Notices notices;
    private final RunStaff staff;
    private final Enrolments enrolments;

    CandidateNotices(Notices notices, RunStaff staff, Enrolments enrolments) {
        this.notices = notices;
        this.staff = staff;
        this.enrolments = enrolments;
    }

    /** Those who observe it from now on. */
    void named(Practicum practicum, Collection<PersonId> observers) {
        notices.tell(
                observers,
                Notice.of(
                        "notice.observe",
                        "observing/" + practicum.id().value(),
                        title(enrolments.get(practicum.enrolment()).run())));
    }

    /** After a sheet was handed in or corrected: the leads when both are there, and the candidate if that is a verdict. */
    void observed(Caller caller, Dossier now) {
        if (now.stage() == Stage.DISPUTED || now.stage() == Stage.DONE) {
            var practicum = now.practicum();
            var enrolment = enrolments.get(practicum.enrolment());
            var leads = new HashSet<>(staff.of(practicum.run().value(), Set.of(Role.LEAD)));
            leads.remove(caller.person());
            notices.tellOnce(
                    leads,
                    Notice.of(
                            now.stage() == Stage.DONE ? "notice.observed" : "notice.dispute",
                            "practicums/" + practicum.run().value() + "/"
                                    + practicum.id().value(),
                            title(enrolment.run())));
            if (now.stage() == Stage.DONE) {
                verdict(enrolment);
            }
        }
    }

    /** By the lead, where the two disagreed. */
    void settled(Practicum practicum) {
        verdict(enrolments.get(practicum.enrolment()));
    }

    private void verdict(Enrolment enrolment) {
        notices.tellOnce(
                List.of(enrolment.person()),
                Notice.of("notice.verdict", "practicum/" + enrolment.id().value(), title(enrolment.run())));
    }

    void proposed(Run run, EnrolmentId enrolment, PersonId candidate) {
        candidate("notice.proposed", run, enrolment, candidate);
    }

    /** @param lead who proposed */
    void approved(Run run, EnrolmentId enrolment, PersonId candidate, PersonId lead) {
        candidate("notice.approved", run, enrolment, candidate);
        lead("notice.approved.lead", run, enrolment, lead);
    }

    /** @param lead who proposed */
    void sentBack(Run run, EnrolmentId enrolment, PersonId candidate, PersonId lead) {
        candidate("notice.sent-back", run, enrolment, candidate);
        lead("notice.sent-back.lead", run, enrolment, lead);
    }

    void vettingWithdrawn(Run run, EnrolmentId enrolment, PersonId candidate) {
        candidate("notice.vetting", run, enrolment, candidate);
    }

    void certified(PersonId person, CertificateKind kind) {
        certificate("notice.certified", person, kind);
    }

    void suspended(PersonId person, CertificateKind kind) {
        certificate("notice.certificate.suspended", person, kind);
    }

    void reinstated(PersonId person, CertificateKind kind) {
        certificate("notice.certificate.reinstated", person, kind);
    }

    void revoked(PersonId person, CertificateKind kind) {
        certificate("notice.certificate.revoked", person, kind);
    }

    void ends(PersonId person, CertificateKind kind, LocalDate ends) {
        certificate("notice.certificate.ends", person, kind, Fact.of(ends));
    }

    private void certificate(String what, PersonId person, CertificateKind kind, Fact... facts) {
        var all = new ArrayList<Fact>();
        all.add(new Fact.Word("certification.certificate.kind." + kind.name()));
        all.addAll(List.of(facts));
        notices.tell(List.of(person), new Notice(what, all, "certificates"));
    }

    private void candidate(String what, Run run, EnrolmentId enrolment, PersonId candidate) {
        notices.tell(List.of(candidate), Notice.of(what, "trainer/" + enrolment.value(), title(run)));
    }

    private void lead(String what, Run run, EnrolmentId enrolment, PersonId lead) {
        String page = "trainers/" + run.id().value() + "/" + enrolment.value();
        notices.tell(List.of(lead), Notice.of(what, page, title(run)));
    }

    private static Fact title(Run run) {
        return Fact.of(run.title());
    }
}
