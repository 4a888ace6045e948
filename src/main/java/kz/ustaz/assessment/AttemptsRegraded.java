package kz.ustaz.assessment;

import java.util.List;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;

/**
 * Scores of a quiz were changed after the fact, up or down: what was counted from them is to be made again. Published in
 * the transaction of the change, after it was written.
 *
 * @param quiz the author's id
 * @param enrolments whose scores changed, in the order of their ids
 */
public record AttemptsRegraded(RunId run, String module, String quiz, List<EnrolmentId> enrolments) {}
