package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import kz.ustaz.assessment.Sitting;
import kz.ustaz.quiz.Plan;

/** All questions by number. What each button says beyond its number is the browser's business: it knows what is saved. */
@Tag("nav")
class SittingMap extends Spoken {

    private final List<NativeButton> buttons = new ArrayList<>();

    SittingMap(Sitting sitting, IntConsumer onTurn) {
        addClassName("sitting-map");
        sayings.attribute(this, "aria-label", "assessment.sitting.map");
        var list = new OrderedList();
        for (var slot : sitting.slots()) {
            int position = slot.position();
            var button = new NativeButton(Integer.toString(position + 1));
            // the element's own click: a ClickEvent has twelve expressions, which every session would keep for every
            // question
            button.getElement().addEventListener("click", click -> onTurn.accept(position));
            button.getElement()
                    .setAttribute("type", "button")
                    .setAttribute("data-map", Integer.toString(position))
                    .setAttribute("data-answered", Boolean.toString(slot.answered()))
                    .setAttribute("data-flagged", Boolean.toString(slot.flagged()));
            buttons.add(button);
            list.add(new ListItem(button));
        }
        add(list);
    }

    /** Those out of reach cannot be turned to. */
    void reach(Plan.Reach reach) {
        for (int position = 0; position < buttons.size(); position++) {
            buttons.get(position).setEnabled(reach.has(position));
        }
    }

    /** Marks the questions on the page, from one position to before another. */
    void show(int first, int end) {
        for (int position = 0; position < buttons.size(); position++) {
            var element = buttons.get(position).getElement();
            if (position >= first && position < end) {
                element.setAttribute("aria-current", "true");
            } else {
                element.removeAttribute("aria-current");
            }
        }
    }
}
