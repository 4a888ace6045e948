package kz.ustaz.question.matching;

import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Variant;
import kz.ustaz.question.ui.MarkedReview;

/** For each thing on the left what was chosen, and what is right where that differs. */
final class MatchingReview extends MarkedReview {

    MatchingReview(MatchingQuestion question, Variant variant, Answer answer, Grade grade) {
        super(variant.prompt(), grade);
        var list = list("ul");
        for (String id : question.left()) {
            String chosen = MatchingQuestion.matched(variant, answer, id);
            boolean right = chosen.equals(question.partner(id));
            var entry = child(list, "li", "review-option review-pair " + (right ? "is-right" : "is-wrong"));
            wording().inline(child(entry, "strong", "review-text"), question.leftText(id));
            var yours = fact(entry, "question.answer.yours", right ? "✓" : "✗");
            if (question.right().contains(chosen)) {
                wording().inline(yours, question.rightText(chosen));
            } else {
                wording().text(yours, "question.answer.none");
            }
            if (!right) {
                wording().inline(fact(entry, "question.answer.right", "✓"), question.rightText(question.partner(id)));
            }
        }
    }
}
