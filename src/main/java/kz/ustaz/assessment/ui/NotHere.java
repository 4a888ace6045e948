package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import kz.ustaz.common.Refused;

/** Tells a trainee that his attempt is not shown at this address, and what to do. */
class NotHere extends Spoken {

    NotHere(Refused reason) {
        addClassName("stack");
        var why = sayings.text(new Paragraph(), reason.key(), reason.values());
        why.addClassNames("notice", "notice-warn");
        why.getElement().setAttribute("role", "alert");
        add(
                sayings.text(new H1(), "assessment.elsewhere.title"),
                why,
                sayings.text(new Paragraph(), "assessment.elsewhere.kept"));
    }
}
