package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementFactory;
import java.util.function.IntConsumer;
import kz.ustaz.assessment.Sitting;
import kz.ustaz.common.Localized;
import kz.ustaz.quiz.Plan;

/** Asks once before a section is begun that closes what stands before it, and names what is unanswered there. */
@Tag("dialog")
class SectionDialog extends Spoken {

    private static final String ID = "section-heading";

    /** @param turn to a question @param begin the section, by its first question's place */
    SectionDialog(Sitting sitting, IntConsumer turn, IntConsumer begin) {
        int next = sitting.reach().to();
        addClassName("hand-in");
        getElement().setAttribute("aria-labelledby", ID);
        var title = sitting.plan().section(next).map(Plan.Section::title).orElse(Localized.EMPTY);
        var heading = sayings.text(new H2(), "assessment.section.title", title);
        heading.setId(ID);
        // else the yes would have the focus, and a key held too long would begin for good
        heading.getElement().setAttribute("tabindex", "-1").setAttribute("autofocus", true);
        var content = new Div(heading, sayings.text(new Paragraph(), "assessment.section.closes"));
        content.addClassName("stack");
        var unanswered = sitting.slots().subList(sitting.reach().from(), next).stream()
                .filter(slot -> !slot.answered())
                .map(Sitting.Slot::position)
                .toList();
        if (!unanswered.isEmpty()) {
            content.add(
                    sayings.text(new Paragraph(), "assessment.section.unanswered"),
                    HandInDialog.links(sayings, unanswered, position -> {
                        removeFromParent();
                        turn.accept(position);
                    }));
        }
        content.add(choice(() -> {
            removeFromParent();
            begin.accept(next);
        }));
        add(content);
        getElement().addEventListener("close", event -> removeFromParent());
    }

    private Div choice(Runnable begin) {
        var yes = sayings.text(new NativeButton("", click -> begin.run()), "assessment.section.yes");
        yes.addClassName("button-primary");
        yes.getElement().setAttribute("type", "button").setAttribute("data-begin-yes", "");
        // closes by itself in the browser, without the server
        Element no =
                ElementFactory.createButton().setAttribute("type", "submit").setAttribute("formmethod", "dialog");
        sayings.add(language -> no.setText(Sayings.translate(language, "assessment.section.no")));
        var row = new Div(yes);
        row.addClassNames("row", "hand-in-choice");
        row.getElement()
                .appendChild(
                        new Element("form").setAttribute("method", "dialog").appendChild(no));
        return row;
    }
}
