package kz.ustaz.question.classify;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import kz.ustaz.question.Answer;
import kz.ustaz.question.ui.PromptField;

/** For each thing the groups as radio buttons, beside it or, on a phone, below: one tap or two keys for each. */
final class ClassifyField extends PromptField {

    /** Of one thing each. */
    private final List<List<Element>> radios = new ArrayList<>();

    ClassifyField(ClassifyPrompt prompt, Answer answer) {
        super(prompt, "group");
        instruct("question.classify.instruction");
        for (var thing : prompt.things()) {
            var row = child(controls(), "fieldset", "classify-row");
            wording().inline(child(row, "legend", "classify-thing"), thing.text());
            var groups = child(row, "div", "classify-groups");
            var own = new ArrayList<Element>();
            for (var group : prompt.groups()) {
                var label = child(groups, "label", "choice classify-group");
                own.add(child(label, "input", "classify-radio")
                        .setAttribute("type", "radio")
                        .setAttribute("data-part", thing.token())
                        .setAttribute("value", group.token())
                        .setAttribute("checked", answer.values(thing.token()).contains(group.token())));
                wording().inline(child(label, "span", "classify-name"), group.text());
            }
            radios.add(own);
        }
    }

    /** Each row is a choice of its own. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        for (int row = 0; row < radios.size(); row++) {
            String name = "q" + getElement().getNode().getId() + "-" + row;
            radios.get(row).forEach(radio -> radio.setAttribute("name", name));
        }
    }
}
