package kz.ustaz.certification;

import java.time.Instant;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;

/**
 * One try of a candidate.
 *
 * @param n from 1; a second try is a new practicum
 * @param edition that is taught and judged by, whatever the run adopts later
 */
record Practicum(PracticumId id, RunId run, EnrolmentId enrolment, int n, EditionId edition, Instant begunAt) {}
