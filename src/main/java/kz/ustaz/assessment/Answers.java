package kz.ustaz.assessment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ustaz.question.Answer;

/**
 * What is in force in an open attempt, for a page that learned of another one's changes.
 *
 * @param version of the attempt; something newer may be among the slots already
 * @param left of its time; empty where it has no end
 * @param waits for its lead to decide, as its time went by while the server was away
 * @param paused whether its clock stands still
 */
public record Answers(long version, Optional<Duration> left, boolean waits, boolean paused, List<Slot> slots) {

    /** @param at when the answer was stored; empty where there is none */
    public record Slot(int position, Answer answer, boolean flagged, Optional<Instant> at) {}
}
