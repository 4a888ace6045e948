package kz.ustaz.shell.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import kz.ustaz.shell.Visitor;

/** Says on every page that answers lie on this device which no open page is sending, and leads to where they are sent. */
@Tag("ustaz-unsent")
@JsModule("./assessment/ustaz-unsent.ts")
class UnsentNotice extends HtmlComponent implements LocaleChangeObserver {

    UnsentNotice(Visitor visitor) {
        addClassName("frame-unsent");
        getElement().setAttribute("person", visitor.onDevice());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("text", getTranslation("shell.unsent.text"));
        getElement().setAttribute("link", getTranslation("shell.unsent.link"));
    }
}
