package kz.ustaz.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What somebody did. Its hash covers it and the row before it, so that an edit or a gap shows. */
@Entity
@Immutable
class AuditRow {

    @Id
    long position;

    Instant happenedAt;

    /** Absent for the system. */
    @Nullable
    UUID actor;

    String action;
    String subject;

    /** A JSON object of names and texts, the names in order. */
    String details;

    String previousHash;
    String rowHash;

    @SuppressWarnings("NullAway.Init")
    protected AuditRow() {}

    AuditRow(
            long position,
            Instant at,
            @Nullable UUID actor,
            String action,
            String subject,
            String details,
            String previousHash) {
        this.position = position;
        happenedAt = at;
        this.actor = actor;
        this.action = action;
        this.subject = subject;
        this.details = details;
        this.previousHash = previousHash;
        rowHash = hash();
    }

    /** SHA-256 in hex over all fields, each with its length, so that nothing can move from one to the next. */
    String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Object field : new @Nullable Object[] {
                position, happenedAt.toEpochMilli(), actor, action, subject, details, previousHash
            }) {
                byte[] bytes = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
