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
import kz.ustaz.common.PersonId;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** What was said of somebody's presence in a half-day, in the database. It is written once. */
@Entity
@Table(name = "attendance_mark")
class StoredMark implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "block_id")
    private UUID block;

    @Column(name = "enrolment_id")
    private UUID enrolment;

    /** Of what was said of him in that half-day, from 1. */
    private int number;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Presence presence;

    private String reason;
    private UUID markedBy;
    private Instant markedAt;

    @Transient
    private boolean fresh;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected StoredMark() {}

    StoredMark(
            UUID id,
            BlockId block,
            EnrolmentId enrolment,
            int number,
            Presence presence,
            String reason,
            Caller by,
            Instant at) {
        this.id = id;
        this.block = block.value();
        this.enrolment = enrolment.value();
        this.number = number;
        this.presence = presence;
        this.reason = reason;
        this.markedBy = by.person().value();
        this.markedAt = at;
        this.fresh = true;
    }

    BlockId block() {
        return new BlockId(block);
    }

    EnrolmentId enrolment() {
        return new EnrolmentId(enrolment);
    }

    int number() {
        return number;
    }

    Presence presence() {
        return presence;
    }

    String reason() {
        return reason;
    }

    PersonId markedBy() {
        return new PersonId(markedBy);
    }

    Instant markedAt() {
        return markedAt;
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
