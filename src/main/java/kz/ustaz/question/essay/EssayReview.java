package kz.ustaz.question.essay;

import java.util.HashMap;
import kz.ustaz.common.Fraction;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Variant;
import kz.ustaz.question.ui.MarkedReview;
import kz.ustaz.question.ui.Wording;

/** What was written; once it is marked, the rubric with the levels given. */
final class EssayReview extends MarkedReview {

    EssayReview(EssayQuestion question, Variant variant, Answer answer, Grade grade) {
        super(variant.prompt(), grade);
        var prompt = (EssayPrompt) variant.prompt();
        if (!answer.isEmpty()) {
            wording().text(child(getElement(), "p", "review-name"), "question.answer.yours");
            EssayToMark.text(getElement(), wording(), prompt, answer);
        }
        if (grade instanceof Grade.NeedsReview) {
            wording().text(child(getElement(), "p", "muted"), "question.essay.waits");
        }
        var given = new HashMap<String, Fraction>();
        if (grade instanceof Grade.Marked marked) {
            marked.parts().forEach(part -> given.put(part.id(), part.fraction()));
        }
        if (!given.isEmpty() || !prompt.rubric().isEmpty()) {
            wording()
                    .text(
                            child(getElement(), "p", "review-name"),
                            language -> Wording.translate(language, "question.essay.rubric"));
            RubricTable.put(getElement(), wording(), question.marking().criteria(), given);
        }
    }
}
