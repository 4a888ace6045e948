package kz.ustaz.shell.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import java.util.Locale;
import kz.ustaz.account.LanguageCookie;
import kz.ustaz.shell.Languages;

/** Each language under its own name. A choice changes the texts of this page in place and is kept for the next visit. */
@Tag("select")
class LanguageSwitch extends HtmlComponent implements LocaleChangeObserver {

    private static final String CHOSEN = "event.target.value";

    LanguageSwitch(Languages languages) {
        for (Locale language : languages.all()) {
            var option = new Element("option");
            option.setText(Languages.ownName(language));
            option.setAttribute("value", language.getLanguage()).setAttribute("lang", language.getLanguage());
            getElement().appendChild(option);
        }
        getElement()
                .addEventListener(
                        "change",
                        event -> languages
                                .known(event.getEventData().get(CHOSEN).asString(""))
                                .ifPresent(LanguageSwitch::choose))
                .addEventData(CHOSEN);
    }

    private static void choose(Locale language) {
        UI.getCurrentOrThrow().setLocale(language);
        if (VaadinServletResponse.getCurrent() instanceof VaadinServletResponse response
                && VaadinServletRequest.getCurrent() instanceof VaadinServletRequest request) {
            response.getHttpServletResponse()
                    .addCookie(LanguageCookie.of(language.getLanguage(), request.getHttpServletRequest()));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("aria-label", getTranslation("shell.language"));
        getElement()
                .getChildren()
                .forEach(option -> option.setProperty(
                        "selected", event.getLocale().getLanguage().equals(option.getAttribute("value"))));
    }
}
