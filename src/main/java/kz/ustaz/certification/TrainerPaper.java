package kz.ustaz.certification;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.RunId;

/** A trainer certificate, as far as the cascade looks at it. @param steps by their number, without renewals */
record TrainerPaper(PersonId person, RunId run, Instant issuedAt, Instant expiresAt, List<CertificateStep> steps) {

    /** Its days are nowhere shown. */
    Validity validity(Instant now) {
        return Validity.at(now, expiresAt, ZoneOffset.UTC, steps);
    }
}
