package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.ui.Spoken;

/** A reason, and the button that acts on it. */
class ReasonForm extends Spoken {

    private static final int LONGEST = 1000;

    /** @param id of the field @param key of the button's text @param onAct does it, and says what is wrong */
    ReasonForm(String id, String key, Function<String, List<Fault>> onAct) {
        addClassName("stack");
        var reason = new TextArea();
        reason.setId(id);
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        say(() -> reason.setLabel(words("certification.trainer.reason")));
        var act = text(new NativeButton(), key);
        act.addClassName("button");
        act.addClickListener(_ -> Faults.show(this, Map.of("reason", reason), onAct.apply(reason.getValue())));
        add(reason, act);
    }
}
