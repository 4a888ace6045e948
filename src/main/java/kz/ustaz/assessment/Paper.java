package kz.ustaz.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.question.Answer;
import kz.ustaz.quiz.Plan;
import kz.ustaz.quiz.Quiz;

/** A handed-in attempt with all that marking it again wants. @param marks in force, by position */
record Paper(Attempt attempt, Sheet sheet, Map<Integer, Answer> answers, List<Mark> marks) {

    /** Where it asks that revision of an item; −1 for nowhere. */
    int position(UUID item) {
        var items = sheet.items();
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

    /** Its marks if one question were given something else. */
    List<ItemMark> with(int position, ItemMark now) {
        var all = new ArrayList<>(marks.stream().map(Mark::given).toList());
        all.set(position, now);
        return List.copyOf(all);
    }

    /**
     * Whether an attempt is passed, in whole and in each section that asks for it. Where nothing is left that counts, the
     * whole is not; a section of which nothing is left asks for nothing.
     *
     * @param marks by position
     */
    static boolean passes(Quiz quiz, List<ItemMark> marks) {
        var score = ItemMark.sum(marks);
        return score.available() > 0
                && score.reaches(quiz.pass())
                && quiz.plan().sections().stream().allMatch(section -> passes(section, marks));
    }

    private static boolean passes(Plan.Section section, List<ItemMark> marks) {
        var score = ItemMark.sum(marks.subList(section.from(), section.to()));
        return score.available() == 0 || score.reaches(section.pass());
    }
}
