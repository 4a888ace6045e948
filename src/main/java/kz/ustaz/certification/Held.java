package kz.ustaz.certification;

import java.time.Instant;
import java.util.List;

/** A certificate and what became of it. @param steps by their number */
record Held(Certificate certificate, List<CertificateStep> steps) {

    Validity validity(Instant now) {
        return Validity.at(now, certificate.expiresAt(), certificate.zone(), steps);
    }

    boolean renewed() {
        return steps.stream().anyMatch(step -> step.kind() == CertificateStep.Kind.RENEWED);
    }

    int next() {
        return steps.isEmpty() ? 1 : steps.getLast().n() + 1;
    }

    boolean is(CertificateKind kind) {
        return certificate.kind() == kind;
    }
}
