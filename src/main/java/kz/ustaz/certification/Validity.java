package kz.ustaz.certification;

import java.time.Instant;
import java.util.List;
import kz.ustaz.common.Refused;

/**
 * Whether a certificate holds at some moment, and why not. Revoked is for good; a suspension that nobody lifted outlasts
 * the certificate.
 */
public sealed interface Validity {

    record Valid(Instant until) implements Validity {}

    record Expired(Instant since) implements Validity {}

    record Suspended(Instant since) implements Validity {}

    record Revoked(Instant since) implements Validity {}

    static Validity at(Instant now, Instant expiresAt, List<CertificateStep> steps) {
        Validity last = now.isBefore(expiresAt) ? new Valid(expiresAt) : new Expired(expiresAt);
        Validity found = last;
        for (var step : steps) {
            if (step.at().isAfter(now)) {
                break;
            }
            found = switch (step.kind()) {
                case REVOKED -> new Revoked(step.at());
                case SUSPENDED -> new Suspended(step.at());
                case REINSTATED -> last;
                case RENEWED -> found;
            };
            if (found instanceof Revoked) {
                break;
            }
        }
        return found;
    }

    default boolean holds() {
        return this instanceof Valid;
    }

    /** In words, with the moment. */
    default Refused why() {
        return switch (this) {
            case Valid(var until) -> new Refused("certification.validity.valid", until);
            case Expired(var since) -> new Refused("certification.validity.expired", since);
            case Suspended(var since) -> new Refused("certification.validity.suspended", since);
            case Revoked(var since) -> new Refused("certification.validity.revoked", since);
        };
    }
}
