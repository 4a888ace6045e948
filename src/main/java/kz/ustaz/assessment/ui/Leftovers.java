package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Locale;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.ui.OnDevice;

/** Sends what a sitting left on this device before it was handed in elsewhere, and says that it came too late. */
@Tag("ustaz-leftovers")
@JsModule("./assessment/ustaz-leftovers.ts")
class Leftovers extends HtmlComponent {

    Leftovers(AttemptId attempt, PersonId person) {
        getElement().setAttribute("attempt", attempt.value().toString());
        getElement().setAttribute("person", OnDevice.nameOf(person));
    }

    void say(Locale language) {
        getElement().setAttribute("texts", SavingTexts.in(language));
    }
}
