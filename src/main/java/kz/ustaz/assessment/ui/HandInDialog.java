package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementFactory;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import kz.ustaz.assessment.Sitting;

/**
 * Asks once before handing in, and names what is unanswered or marked to come back to. Its yes goes to the browser's saving
 * component, which sees to it that every answer has arrived before it says so to the server.
 */
@Tag("dialog")
class HandInDialog extends Spoken {

    private static final String ID = "hand-in-heading";
    private final IntConsumer onTurn;

    HandInDialog(Sitting sitting, IntConsumer onTurn) {
        this.onTurn = onTurn;
        addClassName("hand-in");
        getElement().setAttribute("aria-labelledby", ID);
        var heading = sayings.text(new H2(), "assessment.hand-in.title");
        heading.setId(ID);
        // else the yes would have the focus, and a key held too long would hand in for good
        heading.getElement().setAttribute("tabindex", "-1").setAttribute("autofocus", true);
        var content = new Div(heading);
        content.addClassName("stack");
        var unanswered = positions(sitting, slot -> !slot.answered());
        if (unanswered.isEmpty()) {
            content.add(sayings.text(new Paragraph(), "assessment.hand-in.all-answered"));
        } else {
            content.add(
                    sayings.text(new Paragraph(), "assessment.hand-in.unanswered"),
                    links(sayings, unanswered, this::turn));
        }
        var flagged = positions(sitting, Sitting.Slot::flagged);
        if (!flagged.isEmpty()) {
            content.add(
                    sayings.text(new Paragraph(), "assessment.hand-in.flagged"), links(sayings, flagged, this::turn));
        }
        content.add(sayings.text(new Paragraph(), "assessment.hand-in.for-good"), notice(), choice());
        add(content);
        getElement().addEventListener("close", event -> removeFromParent());
    }

    void open() {
        getElement().executeJs("this.open || this.showModal()");
    }

    private static List<Integer> positions(Sitting sitting, Predicate<Sitting.Slot> which) {
        return sitting.slots().stream()
                .filter(which)
                .map(Sitting.Slot::position)
                .toList();
    }

    private void turn(int position) {
        removeFromParent();
        onTurn.accept(position);
    }

    static UnorderedList links(Sayings sayings, List<Integer> positions, IntConsumer turn) {
        var list = new UnorderedList();
        list.addClassNames("row", "hand-in-links");
        for (int position : positions) {
            var link = new NativeButton("", click -> turn.accept(position));
            String number = Integer.toString(position + 1);
            link.setText(number);
            list.add(new ListItem(sayings.attribute(link, "aria-label", "assessment.hand-in.question", number)));
        }
        return list;
    }

    private static Div notice() {
        var notice = new Div();
        notice.getElement().setAttribute("data-hand-in-notice", "").setAttribute("role", "alert");
        return notice;
    }

    private Div choice() {
        var yes = new NativeButton();
        yes.addClassName("button-primary");
        yes.getElement().setAttribute("type", "button").setAttribute("data-hand-in-yes", "");
        // closes by itself in the browser, without the server
        Element no =
                ElementFactory.createButton().setAttribute("type", "submit").setAttribute("formmethod", "dialog");
        var form = new Element("form").setAttribute("method", "dialog").appendChild(no);
        sayings.text(yes, "assessment.hand-in.yes");
        sayings.add(language -> no.setText(Sayings.translate(language, "assessment.hand-in.no")));
        var row = new Div(yes);
        row.addClassNames("row", "hand-in-choice");
        row.getElement().appendChild(form);
        return row;
    }
}
