package kz.ustaz.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import org.springframework.data.domain.Persistable;

/** What a trainer answered to an appeal, in the database. It is written once. */
@Entity
@Table(name = "attendance_appeal_answer")
class StoredReply implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "appeal_id")
    private UUID appeal;

    private boolean granted;
    private String reason;
    private UUID answeredBy;
    private Instant answeredAt;

    @Transient
    private boolean fresh;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected StoredReply() {}

    StoredReply(UUID id, StoredAppeal appeal, boolean granted, String reason, Caller by, Instant at) {
        this.id = id;
        this.appeal = appeal.getId();
        this.granted = granted;
        this.reason = reason;
        this.answeredBy = by.person().value();
        this.answeredAt = at;
        this.fresh = true;
    }

    UUID appeal() {
        return appeal;
    }

    boolean granted() {
        return granted;
    }

    String reason() {
        return reason;
    }

    PersonId answeredBy() {
        return new PersonId(answeredBy);
    }

    Instant answeredAt() {
        return answeredAt;
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
