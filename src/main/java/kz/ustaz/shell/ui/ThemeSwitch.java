package kz.ustaz.shell.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** As the system, light or dark: the browser's own business, kept in the browser. */
@Tag("ustaz-theme")
@JsModule("./shell/ustaz-theme.ts")
class ThemeSwitch extends HtmlComponent implements LocaleChangeObserver {

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("auto", getTranslation("shell.theme.auto"));
        getElement().setAttribute("light", getTranslation("shell.theme.light"));
        getElement().setAttribute("dark", getTranslation("shell.theme.dark"));
    }
}
