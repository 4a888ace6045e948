package kz.ustaz.question.choice;

import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Tokens;
import kz.ustaz.question.Variant;
import kz.ustaz.question.ui.MarkedReview;

/** All options as they were shown, what was chosen, what is right, and what is said of each. */
final class ChoiceReview extends MarkedReview {

    ChoiceReview(ChoiceQuestion question, Variant variant, Answer answer, Grade grade) {
        super(variant.prompt(), grade);
        var chosen = answer.values(ChoiceQuestion.PART);
        var list = list("ul");
        for (var piece : ((ChoicePrompt) variant.prompt()).options()) {
            var option = question.option(((Tokens) variant.hidden()).id(piece.token()));
            var text = option(list, chosen.contains(piece.token()), option.right());
            wording().inline(text, piece.text());
            if (!option.feedback().isEmpty()) {
                wording().markdown(child(text.getParent(), "div", "review-feedback muted"), option.feedback());
            }
        }
    }
}
