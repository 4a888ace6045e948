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
            pair(
                    list,
                    question.leftText(id),
                    question.rightText(chosen),
                    question.rightText(question.partner(id)),
                    chosen.equals(question.partner(id)));
        }
    }
}
