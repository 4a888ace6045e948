package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import kz.ustaz.common.Localized;

/** What a trainee confirms before he starts, and the box in which he does. */
class HonourStatement extends Div {

    private static final String ID = "honour-text";

    private final boolean asked;
    private final Element box = new Element("input");

    /** @param statement Markdown; empty where nothing is to be confirmed */
    HonourStatement(Sayings sayings, Localized statement) {
        asked = !statement.isEmpty();
        addClassNames("card", "stack", "honour");
        if (asked) {
            var text = sayings.markdown(new Div(), statement);
            text.setId(ID);
            box.setAttribute("type", "checkbox").setAttribute("id", "honour").setAttribute("aria-describedby", ID);
            // so that the server knows it when the start is pressed
            box.addPropertyChangeListener("checked", "change", event -> {});
            var label = new NativeLabel();
            label.addClassName("honour-box");
            label.getElement().appendChild(box);
            label.add(sayings.text(new Span(), "assessment.quiz.honour"));
            add(text, label);
        }
    }

    boolean isAsked() {
        return asked;
    }

    boolean isConfirmed() {
        return box.getProperty("checked", false);
    }
}
