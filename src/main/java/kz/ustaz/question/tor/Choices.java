package kz.ustaz.question.tor;

import static kz.ustaz.question.ui.PromptField.child;

import com.vaadin.flow.dom.Element;
import kz.ustaz.question.Answer;
import kz.ustaz.question.ui.Wording;

/** Native lists to choose from, each under its label, showing what was chosen before. */
final class Choices {

    private final Wording wording;
    private final Answer answer;

    Choices(Wording wording, Answer answer) {
        this.wording = wording;
        this.answer = answer;
    }

    Wording wording() {
        return wording;
    }

    /** Appends a list with nothing chosen. @param classes of the label's words */
    Element list(Element parent, String part, Wording.Phrase name, String classes) {
        var label = child(parent, "label", "tor-choice");
        wording.text(child(label, "span", classes), name);
        var select = child(label, "select", "tor-select").setAttribute("data-part", part);
        wording.text(child(select, "option", "tor-option").setAttribute("value", ""), "question.tor.choose");
        return select;
    }

    /** Appends something that is the same in every language. */
    void option(Element select, String value) {
        element(select, value).setText(value);
    }

    void option(Element select, String value, String key) {
        wording.text(element(select, value), key);
    }

    private Element element(Element select, String value) {
        return child(select, "option", "tor-option")
                .setAttribute("value", value)
                .setAttribute(
                        "selected",
                        answer.values(select.getAttribute("data-part")).contains(value));
    }
}
