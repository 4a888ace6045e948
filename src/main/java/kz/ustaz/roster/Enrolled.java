package kz.ustaz.roster;

import java.time.Instant;
import kz.ustaz.common.PersonId;
import kz.ustaz.content.EditionId;

/** Somebody was enrolled in a run, or taken back into it. Published in the transaction of the enrolling. */
public record Enrolled(EnrolmentId enrolment, RunId run, PersonId person, EditionId edition, Instant at) {}
