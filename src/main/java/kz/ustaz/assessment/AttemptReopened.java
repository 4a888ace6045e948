package kz.ustaz.assessment;

import kz.ustaz.roster.EnrolmentId;

/**
 * A handed-in attempt goes on and counts for nothing until it is handed in again: what was counted from it is to be made
 * again. Published in the transaction of the act, after it was written.
 *
 * @param quiz the author's id
 */
public record AttemptReopened(AttemptId attempt, EnrolmentId enrolment, String module, String quiz) {}
