package kz.ustaz.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.common.Score;
import kz.ustaz.question.Answer;

/** A handed-in attempt with all that marking it again wants. @param marks in force, by position */
record Paper(Attempt attempt, Sheet sheet, Map<Integer, Answer> answers, List<Mark> marks) {

    /** Where it asks that revision of an item; −1 for nowhere. */
    int position(UUID item) {
        var items = sheet.quiz().items();
        for (int position = 0; position < items.size(); position++) {
            if (items.get(position).revision().equals(item)) {
                return position;
            }
        }
        return -1;
    }

    Answer answer(int position) {
        return answers.getOrDefault(position, Answer.NONE);
    }

    /** The score if one question were given something else. */
    Score with(int position, ItemMark now) {
        var all = new ArrayList<>(marks.stream().map(Mark::given).toList());
        all.set(position, now);
        return ItemMark.sum(all);
    }

    static boolean passes(Score score, int pass) {
        return score.available() > 0 && score.reaches(pass);
    }
}
