package kz.ustaz.question.gap;

import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.ustaz.question.Answer;
import kz.ustaz.question.Grade;
import kz.ustaz.question.Variant;
import kz.ustaz.question.ui.MarkedReview;
import kz.ustaz.question.ui.Wording;

/** The passage with what was put into its gaps, and below it for each gap what is right. */
final class GapReview extends MarkedReview {

    private final GapQuestion question;
    private final Variant variant;
    private final Answer answer;

    GapReview(GapQuestion question, Variant variant, Answer answer, Grade grade) {
        super(variant.prompt(), grade);
        this.question = question;
        this.variant = variant;
        this.answer = answer;
        var tokens = ((GapHidden) variant.hidden()).gaps();
        Map<String, Element> shown = new LinkedHashMap<>();
        var passage = child(getElement(), "div", "gap-passage");
        var list = list("ul");
        int number = 1;
        for (var gap : question.gaps()) {
            shown.put(tokens.token(gap.id()), inPlace(gap, number));
            inList(child(list, "li", "review-option review-pair " + state(gap)), gap, number++);
        }
        Passage.lay(passage, wording(), ((GapPrompt) variant.prompt()).passage(), shown);
    }

    private String state(GapQuestion.Gap gap) {
        return question.isRight(variant, answer, gap) ? "is-right" : "is-wrong";
    }

    private Element inPlace(GapQuestion.Gap gap, int number) {
        var shown = new Element("span");
        shown.getClassList().add("gap-shown");
        shown.getClassList().add(state(gap));
        wording()
                .text(
                        child(shown, "span", "visually-hidden"),
                        language -> Wording.translate(language, "question.gap.number", number) + ": ");
        child(shown, "span", "gap-number").setAttribute("aria-hidden", "true").setText(Integer.toString(number));
        given(child(shown, "span", "gap-given"), gap);
        return shown;
    }

    /** What was typed is bare text, what was chosen the author's. */
    private void given(Element place, GapQuestion.Gap gap) {
        var given = question.given(variant, answer, gap);
        if (given.isEmpty()) {
            wording().text(place, "question.answer.none");
        } else if (gap.typed()) {
            place.setText(given.in("en"));
        } else {
            wording().inline(place, given);
        }
    }

    private void inList(Element entry, GapQuestion.Gap gap, int number) {
        wording()
                .text(
                        child(entry, "strong", "review-text"),
                        language -> Wording.translate(language, "question.gap.number", number));
        boolean right = question.isRight(variant, answer, gap);
        given(fact(entry, "question.answer.yours", right ? "✓" : "✗"), gap);
        var key = fact(entry, "question.answer.right", "✓");
        if (gap.typed()) {
            key.setText(String.join(" · ", gap.accept()));
        } else {
            wording().inline(key, question.option(gap.right()));
        }
    }
}
