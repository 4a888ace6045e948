package kz.ustaz.quiz;

import java.time.Instant;
import java.util.List;
import kz.ustaz.common.Localized;

/**
 * What became of an item of the bank.
 *
 * @param acts the newest first
 * @param revisions that were published, the newest first
 * @param usedBy titles of the quizzes of the newest edition that ask it, or may draw it
 * @param mayDecide whether the caller may approve or return it now: it waits for a review, and he did not write it
 */
public record ItemHistory(List<Line> acts, List<Revision> revisions, List<Localized> usedBy, boolean mayDecide) {

    public enum Act {
        CHANGED,
        ASKED,
        APPROVED,
        RETURNED
    }

    public record Line(Act act, String by, Instant at, String note) {}

    /** @param changes against the revision before; of the first everything is new */
    public record Revision(Instant at, QuizChanges changes) {}

    public ItemHistory {
        acts = List.copyOf(acts);
        revisions = List.copyOf(revisions);
        usedBy = List.copyOf(usedBy);
    }
}
