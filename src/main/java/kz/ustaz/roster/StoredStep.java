package kz.ustaz.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import kz.ustaz.common.Caller;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/** What happened to an enrolment, in the database. It is written once. */
@Entity
@Table(name = "enrolment_step")
class StoredStep implements Persistable<UUID> {

    enum Kind {
        ENROLLED,
        TAKEN_BACK,
        WITHDRAWN,
        /** Out of one run. The other enrolment is the one in the other. */
        MOVED_OUT,
        MOVED_IN
    }

    @Id
    private UUID id;

    @Column(name = "enrolment_id")
    private UUID enrolment;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Kind kind;

    private String reason;

    @Column(name = "other_enrolment_id")
    private @Nullable UUID other;

    private UUID madeBy;
    private Instant madeAt;

    @Transient
    private boolean fresh;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected StoredStep() {}

    StoredStep(
            UUID id,
            EnrolmentId enrolment,
            Kind kind,
            String reason,
            @Nullable EnrolmentId other,
            Caller by,
            Instant at) {
        this.id = id;
        this.enrolment = enrolment.value();
        this.kind = kind;
        this.reason = reason;
        this.other = other == null ? null : other.value();
        this.madeBy = by.person().value();
        this.madeAt = at;
        this.fresh = true;
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolment);
    }

    String reason() {
        return reason;
    }

    Instant madeAt() {
        return madeAt;
    }

    @Override
    public UUID getId() {
        return id;
    }

    @Override
    public boolean isNew() {
        return fresh;
    }
}
