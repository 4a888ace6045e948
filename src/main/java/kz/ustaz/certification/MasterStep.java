package kz.ustaz.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import kz.ustaz.common.PersonId;

/**
 * What an administrator decided about a master trainer.
 *
 * @param n from 1 for each person; the last one counts
 * @param until the last day of an appointment, by UTC; empty for an end
 * @param reason empty for those who led runs before there were such appointments
 * @param by empty for the same
 */
record MasterStep(
        PersonId person,
        int n,
        Kind kind,
        Optional<LocalDate> until,
        String reason,
        Optional<PersonId> by,
        Instant at) {

    enum Kind {
        APPOINTED,
        ENDED
    }

    /** Whether the appointment still runs, if no later step says otherwise. */
    boolean runs(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return kind == Kind.APPOINTED
                && until.filter(last -> !today.isAfter(last)).isPresent();
    }
}
