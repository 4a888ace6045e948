package kz.ustaz.certification;

import java.time.Instant;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.RunId;

/**
 * Somebody was issued a trainer's certificate, his first or another; told in the transaction in which it was.
 *
 * @param run in which he earned it
 */
public record TrainerCertified(PersonId trainer, RunId run, Instant at) {}
