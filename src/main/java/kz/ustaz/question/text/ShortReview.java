package kz.ustaz.question.text;

import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Variant;
import kz.ustaz.question.ui.MarkedReview;

/** What was typed, and all that is accepted. */
final class ShortReview extends MarkedReview {

    ShortReview(ShortQuestion question, Variant variant, Answer answer, Grade grade) {
        super(variant.prompt(), grade);
        if (!answer.isEmpty()) {
            boolean right = !grade.fraction().isZero();
            fact(getElement(), "question.answer.yours", right ? "✓" : "✗").setText(answer.line(ShortQuestion.PART));
        }
        fact(getElement(), "question.answer.right", "✓").setText(String.join(" · ", question.accept()));
    }
}
