package kz.ustaz.certification;

import java.time.Instant;
import java.time.LocalDate;
import kz.ustaz.common.Localized;

/** A certificate in a list. @param renewed whether another has taken its place */
public record CertificateLine(
        CertificateId id,
        CertificateNumber number,
        CertificateKind kind,
        Localized course,
        LocalDate issued,
        LocalDate expires,
        Validity validity,
        boolean renewed) {

    static CertificateLine of(Held held, Instant now) {
        var one = held.certificate();
        return new CertificateLine(
                one.id(),
                one.number(),
                one.kind(),
                one.course(),
                one.day(one.issuedAt()),
                one.day(one.expiresAt()),
                held.validity(now),
                held.renewed());
    }
}
