package kz.ustaz.question.error;

import com.vaadin.flow.dom.Element;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Variant;
import kz.ustaz.question.ui.MarkedReview;

/** The passage with its errors underlined, and below it each error and each sound segment that was taken for one. */
final class ErrorReview extends MarkedReview {

    ErrorReview(ErrorQuestion question, Variant variant, Answer answer, Grade grade) {
        super(variant.prompt(), grade);
        var chosen = ErrorQuestion.ids(variant, answer);
        var passage = child(getElement(), "p", "error-passage");
        for (var segment : question.segments()) {
            wording().inline(child(passage, segment.wrong() ? "mark" : "span", "error-shown"), segment.text());
            passage.appendChild(Element.createText(" "));
        }
        var list = list("ul");
        for (var segment : question.segments()) {
            boolean taken = chosen.contains(segment.id());
            if (segment.wrong() || taken) {
                var text = option(list, taken, segment.wrong());
                wording().inline(text, segment.text());
                if (!segment.feedback().isEmpty()) {
                    var entry = text.getParent();
                    wording().markdown(child(entry, "div", "review-feedback"), segment.feedback());
                }
            }
        }
    }
}
