package kz.ustaz.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A link that works once. Only the hash of its token is kept, so that who reads the database cannot use it. */
@Entity
class OneTimeLink {

    @Id
    UUID id;

    @Version
    int version;

    String tokenHash;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    LinkPurpose purpose;

    /** Absent for the first administrator. */
    @Nullable
    UUID person;

    Instant madeAt;
    Instant expiresAt;

    @Nullable
    Instant usedAt;

    @Nullable
    Instant replacedAt;

    @SuppressWarnings("NullAway.Init")
    protected OneTimeLink() {}

    OneTimeLink(UUID id, String tokenHash, LinkPurpose purpose, @Nullable UUID person, Instant now) {
        this.id = id;
        this.tokenHash = tokenHash;
        this.purpose = purpose;
        this.person = person;
        madeAt = now;
        expiresAt = now.plus(purpose.life);
    }

    boolean works(Instant now) {
        return usedAt == null && replacedAt == null && now.isBefore(expiresAt);
    }

    void use(Instant now) {
        usedAt = now;
    }

    void replace(Instant now) {
        replacedAt = now;
    }
}
