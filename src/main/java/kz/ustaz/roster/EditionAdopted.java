package kz.ustaz.roster;

import java.time.Instant;
import kz.ustaz.content.EditionId;

/** A run has another edition from now on. Attempts under way stay on the revisions they began with. */
public record EditionAdopted(RunId run, EditionId before, EditionId now, Instant at) {}
