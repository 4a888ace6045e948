package kz.ustaz.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kz.ustaz.common.Refused;

/**
 * Whether a certificate holds at some moment, and why not. Revoked is for good; a suspension that nobody lifted outlasts
 * the certificate. Its days are those of the certificate, where its run was held: everybody reads the same, as it is
 * printed.
 */
public sealed interface Validity {

    record Valid(LocalDate until) implements Validity {}

    record Expired(LocalDate since) implements Validity {}

    record Suspended(LocalDate since) implements Validity {}

    record Revoked(LocalDate since) implements Validity {}

    /** @param zone of the certificate's days */
    static Validity at(Instant now, Instant expiresAt, ZoneId zone, List<CertificateStep> steps) {
        var end = LocalDate.ofInstant(expiresAt, zone);
        Validity last = now.isBefore(expiresAt) ? new Valid(end) : new Expired(end);
        Validity found = last;
        for (var step : steps) {
            if (step.at().isAfter(now)) {
                break;
            }
            var day = LocalDate.ofInstant(step.at(), zone);
            found = switch (step.kind()) {
                case REVOKED -> new Revoked(day);
                case SUSPENDED -> new Suspended(day);
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

    /** In words, with the day. */
    default Refused why() {
        return switch (this) {
            case Valid(var until) -> new Refused("certification.validity.valid", until);
            case Expired(var since) -> new Refused("certification.validity.expired", since);
            case Suspended(var since) -> new Refused("certification.validity.suspended", since);
            case Revoked(var since) -> new Refused("certification.validity.revoked", since);
        };
    }
}
