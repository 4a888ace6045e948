package kz.ustaz.assessment;

import java.time.Instant;
import kz.ustaz.common.Score;

/**
 * A question of an attempt that was marked again, as its trainee is told.
 *
 * @param reason as whoever leads the run gave it
 * @param undone whether it took back what was changed before
 * @param before out of 0 marks while the question was dropped
 */
public record Remark(int position, String reason, Instant at, boolean undone, Score before, Score after) {}
