package kz.ustaz.certification;

import java.time.LocalDate;
import kz.ustaz.common.Localized;

/** What everybody may know of a certificate that he has before him. */
public sealed interface Verified {

    /**
     * @param name of its holder; empty when it was erased
     * @param latin the same in Latin letters; may be empty
     */
    record Found(
            String name,
            String latin,
            CertificateKind kind,
            Localized course,
            String issuer,
            CertificateNumber number,
            LocalDate issued,
            LocalDate expires,
            Validity validity)
            implements Verified {}

    /** There is no such number. */
    record Unknown() implements Verified {}

    /** None of this installation's keys signed it as it is. */
    record Forged() implements Verified {}

    /** It is no number and no badge. */
    record Unreadable() implements Verified {}

    /** Too much was asked from one address. */
    record Slowed() implements Verified {}
}
