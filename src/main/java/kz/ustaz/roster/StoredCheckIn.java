package kz.ustaz.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.UUID;
import kz.ustaz.common.Caller;
import org.jspecify.annotations.Nullable;

/** A half-day's check-in by code in the database, from its opening on. */
@Entity
@Table(name = "check_in")
class StoredCheckIn {

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "block_id")
    private UUID block;

    private String secret;
    private UUID openedBy;
    private Instant openedAt;
    private @Nullable UUID closedBy;
    private @Nullable Instant closedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected StoredCheckIn() {}

    @SuppressWarnings("NullAway.Init")
    StoredCheckIn(UUID id, BlockId block, byte[] secret, Caller by, Instant at) {
        this.id = id;
        this.block = block.value();
        this.secret = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        this.openedBy = by.person().value();
        this.openedAt = at;
    }

    void close(Caller by, Instant at) {
        closedBy = by.person().value();
        closedAt = at;
    }

    /** By itself it ends with the half-day; one that was moved to another day meanwhile is opened there anew. */
    boolean isOpen(BlockDraft draft, ZoneId zone, Instant now) {
        return closedAt == null
                && draft.day().equals(LocalDate.ofInstant(openedAt, zone))
                && now.isBefore(draft.endsAt(zone));
    }

    byte[] secret() {
        return Base64.getUrlDecoder().decode(secret);
    }
}
