package kz.ustaz.certification;

import java.time.Instant;
import kz.ustaz.common.PersonId;

/**
 * A sheet as it was handed in, for good.
 *
 * @param n from 1 for each observer, and for all settlements together: the last one counts, the others stay
 * @param reason of a correction or a settlement; empty for what was handed in first
 */
record HandedSheet(PersonId by, Kind kind, int n, Sheet sheet, Verdict verdict, String reason, Instant at) {

    enum Kind {
        /** By an observer. */
        OBSERVED,
        /** By a lead, where two observers disagree. */
        SETTLED
    }
}
