package kz.ustaz.certification;

import java.time.Instant;
import kz.ustaz.common.PersonId;

/** A step on the way to trainer. @param n from 1; the last one counts @param reason of sending back; else empty */
record TrainerStep(int n, Kind kind, PersonId by, String reason, Instant at) {

    enum Kind {
        PROPOSED,
        SENT_BACK,
        APPROVED
    }
}
