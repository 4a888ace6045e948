package kz.ustaz.certification.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.certification.MasterTrainers.Master;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.NamedSelect;
import kz.ustaz.common.ui.Spoken;

/** Whose appointment ends before its last day, and why. */
class EndForm extends Spoken {

    private static final int LONGEST = 1000;

    private final Select<Master> who = new NamedSelect<>();
    private final TextArea reason = new TextArea();

    /** What is wrong is told to the last. */
    interface Ending {
        void end(PersonId person, String reason, Consumer<List<Fault>> refused);
    }

    EndForm(List<Master> running, Ending ending) {
        addClassNames("card", "stack");
        who.setId("master-who");
        who.setItems(running);
        who.setItemLabelGenerator(one -> one.name() + " · " + one.personnelNumber());
        reason.setId("master-end-reason");
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        say(() -> {
            who.setLabel(words("certification.master.who"));
            reason.setLabel(words("certification.master.reason"));
        });
        var end = text(new NativeButton(), "certification.master.end");
        end.setId("master-end");
        end.addClassName("button");
        end.addClickListener(_ -> {
            if (who.getValue() == null) {
                refuse(List.of(new Fault("who", new Refused("certification.refused.empty"))));
            } else {
                ending.end(who.getValue().person(), reason.getValue(), this::refuse);
            }
        });
        add(text(new H2(), "certification.master.ending"), who, reason, end);
    }

    private void refuse(List<Fault> faults) {
        Faults.show(this, Map.<String, HasValidation>of("who", who, "reason", reason), faults);
    }
}
