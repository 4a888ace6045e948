package kz.ustaz.question.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import kz.ustaz.question.AnswerField;
import kz.ustaz.question.Prompt;

/**
 * The question's text, one line that says how to answer and how that is marked, and the group of controls, which a
 * screen reader names by the question. Made of plain elements, as many of them are open at once.
 */
@CssImport("./styles/question.css")
public abstract class PromptField extends AnswerField {

    private final Wording wording = new Wording();
    private final Element text = new Element("div");
    private final Element instruction = new Element("p");
    private final Element controls = new Element("div");
    private final List<Element> radios = new ArrayList<>();

    /** @param role group or radiogroup */
    protected PromptField(Prompt prompt, String role) {
        text.getClassList().add("question-text");
        instruction.getClassList().add("question-instruction");
        instruction.getClassList().add("muted");
        controls.getClassList().add("question-controls");
        controls.setAttribute("role", role);
        wording.markdown(text, prompt.text());
        getElement().appendChild(text, instruction, controls);
    }

    protected final Wording wording() {
        return wording;
    }

    /** Holds the controls. */
    protected final Element controls() {
        return controls;
    }

    protected final void instruct(String key) {
        wording.text(instruction, key);
    }

    protected final void instruct(Wording.Phrase phrase) {
        wording.text(instruction, phrase);
    }

    /** Appends a radio button or check box as a card. @return where its text goes */
    protected final Element choice(String type, String part, String value, boolean chosen) {
        var input = new Element("input")
                .setAttribute("type", type)
                .setAttribute("data-part", part)
                .setAttribute("value", value)
                .setAttribute("checked", chosen);
        if (type.equals("radio")) {
            radios.add(input);
        }
        var label = new Element("label");
        label.getClassList().add("choice");
        var words = new Element("span");
        controls.appendChild(label.appendChild(input, words));
        return words;
    }

    /** Appends a line to type into, under a label. @param mode the browser's inputmode @param most characters */
    protected final Element line(String part, String mode, String value, int most) {
        var label = new Element("label");
        label.getClassList().add("answer-line");
        wording.text(child(label, "span", "answer-label"), "question.answer.yours");
        var input = child(label, "input", "answer-input")
                .setAttribute("type", "text")
                .setAttribute("inputmode", mode)
                .setAttribute("data-part", part)
                .setAttribute("maxlength", Integer.toString(most))
                .setAttribute("autocomplete", "off")
                .setAttribute("autocapitalize", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("value", value);
        controls.appendChild(label);
        return input;
    }

    /** Appends an element. @param classes with single spaces between them */
    public static Element child(Element parent, String tag, String classes) {
        var child = new Element(tag);
        for (String name : classes.split(" ", -1)) {
            child.getClassList().add(name);
        }
        parent.appendChild(child);
        return child;
    }

    /** Ids come from the node's number: unique on the page, and the same whenever the same page is built. */
    @Override
    protected void onAttach(AttachEvent event) {
        String id = "q" + getElement().getNode().getId();
        text.setAttribute("id", id + "-text");
        instruction.setAttribute("id", id + "-how");
        controls.setAttribute("aria-labelledby", id + "-text");
        controls.setAttribute("aria-describedby", id + "-how");
        radios.forEach(radio -> radio.setAttribute("name", id));
    }

    @Override
    protected final void say(String language) {
        wording.say(language);
    }
}
