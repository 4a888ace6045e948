package kz.ustaz.assessment;

import java.time.Instant;
import java.util.UUID;
import kz.ustaz.common.Score;
import kz.ustaz.roster.EnrolmentId;

/**
 * An attempt was handed in and marked. Published in the transaction of the hand-in.
 *
 * @param quiz the author's id
 * @param revision of the quiz that was asked
 * @param score of what is marked
 * @param passed as soon as that is enough
 * @param waiting answers that people have not marked yet; who has not passed has failed only where it is 0
 */
public record AttemptSubmitted(
        AttemptId attempt,
        EnrolmentId enrolment,
        String module,
        String quiz,
        UUID revision,
        Score score,
        boolean passed,
        int waiting,
        Instant at) {}
