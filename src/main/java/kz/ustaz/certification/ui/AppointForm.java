package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.ui.DayField;
import kz.ustaz.common.ui.Spoken;
import org.jspecify.annotations.Nullable;

/** Whom to appoint, until when and why. */
class AppointForm extends Spoken {

    private static final int LONGEST = 1000;

    private final TextField person = new TextField();
    private final DayField until = new DayField();
    private final TextArea reason = new TextArea();

    /** The day may be missing. What is wrong is told to the last. */
    interface Appointing {
        void appoint(String typed, @Nullable LocalDate until, String reason, Consumer<List<Fault>> refused);
    }

    AppointForm(Appointing appointing) {
        addClassNames("card", "stack");
        person.setId("master-person");
        person.setMaxLength(60);
        until.setId("master-until");
        reason.setId("master-reason");
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        say(() -> {
            person.setLabel(words("certification.master.person"));
            until.setLabel(words("certification.master.until"));
            reason.setLabel(words("certification.master.reason"));
        });
        var appoint = text(new NativeButton(), "certification.master.appoint");
        appoint.setId("master-appoint");
        appoint.addClassName("button-primary");
        appoint.addClickListener(
                _ -> appointing.appoint(person.getValue(), until.getValue(), reason.getValue(), this::refuse));
        var fields = new Div(person, until);
        fields.addClassName("fields");
        add(
                text(new H2(), "certification.master.new"),
                text(new Paragraph(), "certification.master.how"),
                fields,
                reason,
                appoint);
    }

    private void refuse(List<Fault> faults) {
        Faults.show(this, Map.of("person", person, "until", until, "reason", reason), faults);
    }
}
