package kz.ustaz.roster;

import java.util.List;
import java.util.UUID;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.roster.ports.Enrolments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the other rooms. Who is deactivated or was withdrawn has no enrolment of his own. */
@Component
@Transactional(readOnly = true)
class OwnEnrolments implements Enrolments {

    private final StoredEnrolments enrolments;
    private final Rights rights;

    OwnEnrolments(StoredEnrolments enrolments, Rights rights) {
        this.enrolments = enrolments;
        this.rights = rights;
    }

    @Override
    public List<Enrolment> own(Caller caller) {
        if (!rights.isActive(caller)) {
            return List.of();
        }
        return enrolments.own(caller.person().value()).stream()
                .map(StoredEnrolment::enrolment)
                .toList();
    }

    @Override
    public Enrolment own(Caller caller, EnrolmentId enrolment) {
        return stored(enrolment.value())
                .filter(found -> found.withdrawnAt() == null
                        && found.person().equals(caller.person())
                        && rights.isActive(caller))
                .map(StoredEnrolment::enrolment)
                .orElseThrow(() -> new NotFound("enrolment"));
    }

    @Override
    public Enrolment get(EnrolmentId enrolment) {
        return stored(enrolment.value()).map(StoredEnrolment::enrolment).orElseThrow(() -> new NotFound("enrolment"));
    }

    @Override
    public List<Enrolment> of(RunId run) {
        return enrolments.everIn(run.value()).stream()
                .filter(enrolment -> enrolment.withdrawnAt() == null)
                .map(StoredEnrolment::enrolment)
                .toList();
    }

    private java.util.Optional<StoredEnrolment> stored(UUID id) {
        return enrolments.withRun(id);
    }
}
