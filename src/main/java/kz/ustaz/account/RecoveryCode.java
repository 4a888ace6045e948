package kz.ustaz.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A code that stands in for the lost phone, once. Only its hash is kept. */
@Entity
class RecoveryCode {

    @Id
    UUID id;

    @Version
    int version;

    UUID person;
    String codeHash;
    Instant madeAt;

    @Nullable
    Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected RecoveryCode() {}

    RecoveryCode(UUID id, UUID person, String codeHash, Instant now) {
        this.id = id;
        this.person = person;
        this.codeHash = codeHash;
        madeAt = now;
    }
}
