package kz.ustaz.assessment;

import java.util.Collection;
import kz.ustaz.common.Score;
import kz.ustaz.question.Grade;

/** What one question of an attempt was given. @param marks that it is worth; 0 once it is dropped */
record ItemMark(Grade grade, int marks) {

    Score score() {
        return new Score(grade.fraction().times(marks), marks);
    }

    static Score sum(Collection<ItemMark> marks) {
        return marks.stream().map(ItemMark::score).reduce(Score.NONE, Score::plus);
    }
}
