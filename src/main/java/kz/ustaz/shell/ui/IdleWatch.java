package kz.ustaz.shell.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/**
 * Ends the session after 30 minutes without a key or a pointer, and warns two minutes before. A page holds it back by
 * {@code data-keep-alive} on its body, as a timed attempt does.
 */
@Tag("ustaz-idle")
@JsModule("./shell/ustaz-idle.ts")
class IdleWatch extends HtmlComponent implements LocaleChangeObserver {

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("heading", getTranslation("shell.idle.title"));
        getElement().setAttribute("text", getTranslation("shell.idle.text"));
        getElement().setAttribute("stay", getTranslation("shell.idle.stay"));
    }
}
