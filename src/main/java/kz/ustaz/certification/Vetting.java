package kz.ustaz.certification;

import java.time.Instant;
import java.time.LocalDate;
import kz.ustaz.common.PersonId;

/**
 * Somebody says that a candidate was vetted, or takes it back.
 *
 * @param n from 1; the last one counts
 * @param checkedOn day of the check, also of the one that is taken back
 * @param reason why it is taken back; else empty
 */
record Vetting(int n, boolean confirmed, LocalDate checkedOn, String reason, PersonId by, Instant at) {}
