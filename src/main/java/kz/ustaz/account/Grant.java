package kz.ustaz.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A role that somebody was given somewhere. It ends by being revoked and is never deleted. */
@Entity
@Table(name = "person_grant")
class Grant {

    enum ScopeKind {
        INSTALLATION,
        UNIT,
        RUN
    }

    @Id
    UUID id;

    @Version
    int version;

    UUID person;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    Role role;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    ScopeKind scopeKind;

    /** Absent for the installation. */
    @Nullable
    UUID scopeId;

    /** Absent for the system. */
    @Nullable
    UUID grantedBy;

    Instant grantedAt;

    @Nullable
    UUID revokedBy;

    @Nullable
    Instant revokedAt;

    @SuppressWarnings("NullAway.Init")
    protected Grant() {}

    Grant(UUID id, PersonId person, Role role, Scope scope, @Nullable PersonId by, Instant now) {
        this.id = id;
        this.person = person.value();
        this.role = role;
        scopeKind = kind(scope);
        scopeId = id(scope);
        grantedBy = by == null ? null : by.value();
        grantedAt = now;
    }

    Scope scope() {
        UUID where = scopeId;
        return switch (scopeKind) {
            case INSTALLATION -> new Scope.Installation();
            case UNIT -> new Scope.Unit(java.util.Objects.requireNonNull(where));
            case RUN -> new Scope.Run(java.util.Objects.requireNonNull(where));
        };
    }

    static ScopeKind kind(Scope scope) {
        return switch (scope) {
            case Scope.Installation() -> ScopeKind.INSTALLATION;
            case Scope.Unit(UUID _) -> ScopeKind.UNIT;
            case Scope.Run(UUID _) -> ScopeKind.RUN;
        };
    }

    static @Nullable UUID id(Scope scope) {
        return switch (scope) {
            case Scope.Installation() -> null;
            case Scope.Unit(UUID unit) -> unit;
            case Scope.Run(UUID run) -> run;
        };
    }
}
