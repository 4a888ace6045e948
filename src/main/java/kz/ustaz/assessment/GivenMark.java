package kz.ustaz.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.common.PersonId;

/**
 * What a marker gave an answer, as it holds now.
 *
 * @param dealt by which the answer was his to mark
 * @param n 1 for the first, one more for each correction
 * @param levels by criterion
 * @param remark for the trainee; may be empty
 * @param reason of the correction; empty where there was none
 */
record GivenMark(
        UUID id,
        UUID dealt,
        AttemptId attempt,
        int position,
        PersonId marker,
        int n,
        Map<String, Integer> levels,
        String remark,
        String reason,
        Instant at) {}
