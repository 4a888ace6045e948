package kz.ustaz.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.UUID;
import org.springframework.data.domain.Persistable;

/** What somebody objects to what is said of his presence, in the database. It is written once. */
@Entity
@Table(name = "attendance_appeal")
class StoredAppeal implements Persistable<UUID> {

    @Id
    private UUID id;

    @Column(name = "block_id")
    private UUID block;

    @Column(name = "enrolment_id")
    private UUID enrolment;

    /** Of his appeals in that half-day, from 1. */
    private int number;

    private String objection;
    private Instant madeAt;

    @Transient
    private boolean fresh;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected StoredAppeal() {}

    StoredAppeal(UUID id, BlockId block, EnrolmentId enrolment, int number, String objection, Instant at) {
        this.id = id;
        this.block = block.value();
        this.enrolment = enrolment.value();
        this.number = number;
        this.objection = objection;
        this.madeAt = at;
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

    String objection() {
        return objection;
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
