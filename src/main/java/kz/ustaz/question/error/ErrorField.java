package kz.ustaz.question.error;

import com.vaadin.flow.dom.Element;
import kz.ustaz.question.Answer;
import kz.ustaz.question.ui.PromptField;
import kz.ustaz.question.ui.Wording;

/** The passage as running text, each of its segments with a box to tick. */
final class ErrorField extends PromptField {

    ErrorField(ErrorPrompt prompt, Answer answer) {
        super(prompt, "group");
        instruct(language -> Wording.translate(language, "question.error.instruction")
                + (prompt.told() == 0 ? "" : " " + Wording.translate(language, "question.error.told", prompt.told())));
        var passage = child(controls(), "div", "error-passage");
        for (var segment : prompt.segments()) {
            var label = child(passage, "label", "error-segment");
            child(label, "input", "error-box")
                    .setAttribute("type", "checkbox")
                    .setAttribute("data-part", ErrorQuestion.PART)
                    .setAttribute("value", segment.token())
                    .setAttribute("checked", answer.values(ErrorQuestion.PART).contains(segment.token()));
            wording().inline(child(label, "span", "error-text"), segment.text());
            passage.appendChild(Element.createText(" "));
        }
    }
}
