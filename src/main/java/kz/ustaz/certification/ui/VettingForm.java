package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.ui.DayField;
import kz.ustaz.common.ui.Spoken;
import org.jspecify.annotations.Nullable;

/** A supervisor says on which day a candidate was vetted, or takes it back. */
class VettingForm extends Spoken {

    /** The day may be missing. */
    interface Confirming {
        /** @return what is wrong */
        List<Fault> confirm(@Nullable LocalDate day);
    }

    VettingForm(boolean vetted, Confirming confirming, Function<String, List<Fault>> withdrawing) {
        addClassNames("card", "stack");
        add(text(new H2(), "certification.vetting.title"));
        if (vetted) {
            add(new ReasonForm("vetting-reason", "certification.vetting.withdraw", withdrawing));
            return;
        }
        var day = new DayField();
        day.setId("vetting-day");
        say(() -> day.setLabel(words("certification.vetting.day")));
        var confirm = text(new NativeButton(), "certification.vetting.confirm");
        confirm.addClassName("button");
        confirm.addClickListener(_ -> Faults.show(this, Map.of("day", day), confirming.confirm(day.getValue())));
        add(text(new Paragraph(), "certification.vetting.how"), day, confirm);
    }
}
