package kz.ustaz.study;

import java.util.List;
import java.util.Optional;
import kz.ustaz.common.Localized;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Prompt;
import kz.ustaz.question.Question;
import kz.ustaz.question.Variant;

/**
 * A check-yourself question inside a lesson.
 *
 * @param item the author's id
 * @param given the last answer; none where nothing was answered
 * @param revealed only after an answer is stored
 */
public record SelfCheck(String item, String kind, Prompt prompt, Answer given, Optional<Revealed> revealed) {

    /** @param reason Markdown @param sources ids that the item cites */
    public record Revealed(
            Question question, Variant variant, Answer answer, Grade grade, Localized reason, List<String> sources) {}
}
