package kz.ustaz.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import kz.ustaz.common.Localized;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;

/** One certificate as it was issued. @param renews the one before, of another run */
record Certificate(
        CertificateId id,
        CertificateNumber number,
        CertificateKind kind,
        PersonId person,
        RunId run,
        EnrolmentId enrolment,
        EditionId edition,
        Facts facts,
        PersonId by,
        Instant issuedAt,
        Instant expiresAt,
        Optional<CertificateId> renews) {

    /**
     * What it says beside names and dates.
     *
     * @param course its title by language
     * @param issuer the unit that held the run
     * @param zone in which its days are days
     */
    record Facts(Map<String, String> course, String issuer, String zone) {}

    Localized course() {
        return new Localized(facts.course());
    }

    ZoneId zone() {
        return ZoneId.of(facts.zone());
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone());
    }
}
