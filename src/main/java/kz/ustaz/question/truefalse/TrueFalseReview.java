package kz.ustaz.question.truefalse;

import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Variant;
import kz.ustaz.question.ui.MarkedReview;

/** Both words, the chosen and the right one named. */
final class TrueFalseReview extends MarkedReview {

    TrueFalseReview(TrueFalseQuestion question, Variant variant, Answer answer, Grade grade) {
        super(variant.prompt(), grade);
        var list = list("ul");
        for (String value : TrueFalseQuestion.VALUES) {
            boolean chosen = answer.values(TrueFalseQuestion.PART).contains(value);
            boolean right = value.equals(Boolean.toString(question.right()));
            wording().text(option(list, chosen, right), "question.truefalse." + value);
        }
    }
}
