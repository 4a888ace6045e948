package kz.ustaz.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** The end of the audit's chain: one row, whose lock puts the writers in a line and whose hash shows a cut tail. */
@Entity
class AuditHead {

    static final int ONLY = 1;

    @Id
    int id;

    long lastPosition;
    String lastHash;

    @SuppressWarnings("NullAway.Init")
    protected AuditHead() {}

    void moveTo(AuditRow row) {
        lastPosition = row.position;
        lastHash = row.rowHash;
    }
}
