package kz.ustaz.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.ports.Enrolments;
import kz.ustaz.storage.AnyOf;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the other rooms. Who is deactivated or was withdrawn has no enrolment of his own. */
@Component
@Transactional(readOnly = true)
class OwnEnrolments implements Enrolments {

    private final StoredEnrolments enrolments;
    private final Rights rights;
    private final JdbcOperations sql;

    OwnEnrolments(StoredEnrolments enrolments, Rights rights, JdbcOperations sql) {
        this.enrolments = enrolments;
        this.rights = rights;
        this.sql = sql;
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
    public Map<EnrolmentId, PersonId> people(Collection<EnrolmentId> wanted) {
        return people(
                "select e.id, e.person_id from unnest(cast(? as uuid array)) as asked(id)"
                        + " join enrolment e on e.id = asked.id",
                AnyOf.ids(wanted.stream().map(EnrolmentId::value).toList()));
    }

    @Override
    public Map<EnrolmentId, PersonId> present(Collection<EnrolmentId> wanted) {
        return people(
                "select e.id, e.person_id from unnest(cast(? as uuid array)) as asked(id)"
                        + " join enrolment e on e.id = asked.id and e.withdrawn_at is null",
                AnyOf.ids(wanted.stream().map(EnrolmentId::value).toList()));
    }

    @Override
    public Map<EnrolmentId, PersonId> people(RunId run) {
        return people(
                "select e.id, e.person_id from enrolment e where e.run_id = ? and e.withdrawn_at is null",
                statement -> statement.setObject(1, run.value()));
    }

    /** Columns and no entities, as there may be thousands. */
    private Map<EnrolmentId, PersonId> people(String query, PreparedStatementSetter values) {
        var people = new HashMap<EnrolmentId, PersonId>();
        sql.query(query, values, row -> {
            people.put(new EnrolmentId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class)));
        });
        return people;
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
