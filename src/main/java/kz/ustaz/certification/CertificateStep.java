package kz.ustaz.certification;

import java.time.Instant;
import kz.ustaz.common.PersonId;

/** What became of a certificate. @param n from 1 @param reason empty where it was renewed */
record CertificateStep(int n, Kind kind, PersonId by, String reason, Instant at) {

    enum Kind {
        SUSPENDED,
        REINSTATED,
        REVOKED,
        /** By another, which names it; it holds on until it expires. */
        RENEWED
    }
}
