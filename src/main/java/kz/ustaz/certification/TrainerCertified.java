package kz.ustaz.certification;

import java.time.Instant;
import kz.ustaz.common.PersonId;
import kz.ustaz.roster.RunId;

/** Somebody has become a trainer, or is one anew. @param run in which he earned it */
public record TrainerCertified(PersonId trainer, RunId run, Instant at) {}
