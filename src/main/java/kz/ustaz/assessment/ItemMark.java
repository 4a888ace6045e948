package kz.ustaz.assessment;

import java.util.Collection;
import kz.ustaz.common.Score;
import kz.ustaz.question.Grade;

/** What one question of an attempt was given. @param marks that it is worth; 0 once it is dropped */
record ItemMark(Grade grade, int marks) {

    Score score() {
        return new Score(grade.fraction().times(marks), marks);
    }

    /** Whether a person's mark is still to come that counts. */
    boolean waits() {
        return marks > 0 && grade instanceof Grade.NeedsReview;
    }

    static int waiting(Collection<ItemMark> marks) {
        return (int) marks.stream().filter(ItemMark::waits).count();
    }

    static Score sum(Collection<ItemMark> marks) {
        return marks.stream().map(ItemMark::score).reduce(Score.NONE, Score::plus);
    }
}
