package kz.ustaz.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import org.jspecify.annotations.Nullable;

/** An enrolment in the database. One that was withdrawn stays, so that what belongs to it stays somebody's. */
@Entity
@Table(name = "enrolment")
class StoredEnrolment {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "run_id")
    private StoredRun run;

    @Column(name = "person_id")
    private UUID person;

    private Instant enrolledAt;

    private @Nullable Instant withdrawnAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected StoredEnrolment() {}

    StoredEnrolment(UUID id, StoredRun run, PersonId person, Instant enrolledAt) {
        this.id = id;
        this.run = run;
        this.person = person.value();
        this.enrolledAt = enrolledAt;
    }

    void withdraw(Instant at) {
        if (withdrawnAt == null) {
            withdrawnAt = at;
        }
    }

    /** Takes somebody back who was withdrawn. @return whether he was */
    boolean restore() {
        boolean was = withdrawnAt != null;
        withdrawnAt = null;
        return was;
    }

    PersonId person() {
        return new PersonId(person);
    }

    EnrolmentId id() {
        return new EnrolmentId(id);
    }

    Instant enrolledAt() {
        return enrolledAt;
    }

    @Nullable
    Instant withdrawnAt() {
        return withdrawnAt;
    }

    StoredRun stored() {
        return run;
    }

    Enrolment enrolment() {
        return new Enrolment(id(), person(), run.run());
    }
}
