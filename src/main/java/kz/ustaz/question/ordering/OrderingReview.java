package kz.ustaz.question.ordering;

import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Variant;
import kz.ustaz.question.ui.MarkedReview;
import kz.ustaz.question.ui.Wording;

/** The right order, and for each thing the place it was given. */
final class OrderingReview extends MarkedReview {

    OrderingReview(OrderingQuestion question, Variant variant, Answer answer, Grade grade) {
        super(variant.prompt(), grade);
        var placed = OrderingQuestion.placed(variant, answer);
        wording().text(child(getElement(), "p", "review-name"), "question.ordering.right");
        var list = list("ol");
        for (int place = 0; place < question.order().size(); place++) {
            String id = question.order().get(place);
            int given = placed.indexOf(id);
            boolean right = given == place;
            String state = given < 0 ? "" : right ? " is-right" : " is-wrong";
            var entry = child(list, "li", "review-option" + state);
            wording().inline(child(entry, "span", "review-text"), question.textOf(id));
            if (given >= 0) {
                var badge = child(entry, "span", "badge " + (right ? "badge-ok" : "badge-bad"));
                wording().text(badge, language -> Wording.translate(language, "question.ordering.place", given + 1));
            }
        }
    }
}
