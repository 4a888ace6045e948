package kz.ustaz.account.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Locale;
import kz.ustaz.account.LanguageCookie;
import kz.ustaz.account.OwnAccount;
import kz.ustaz.account.OwnCard;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.LanguageName;
import kz.ustaz.common.ui.NamedSelect;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The language one reads: kept with the person, and at once on this screen. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class OwnLanguage extends Section implements LocaleChangeObserver {

    private final OwnAccount account;
    private final CurrentCaller caller;
    private final H2 title = new H2();
    private final Select<String> language = new NamedSelect<>();

    OwnLanguage(OwnAccount account, CurrentCaller caller, I18NProvider translations) {
        this.account = account;
        this.caller = caller;
        addClassNames("card", "stack");
        language.setItems(translations.getProvidedLocales().stream()
                .map(Locale::getLanguage)
                .sorted()
                .toList());
        language.setItemLabelGenerator(LanguageName::own);
        add(title, language);
    }

    void show(OwnCard card) {
        language.setValue(card.description().language());
        language.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getValue());
            }
        });
    }

    private void choose(String code) {
        account.language(caller.get(), code);
        UI.getCurrent().setLocale(Locale.of(code));
        if (VaadinServletRequest.getCurrent() instanceof VaadinServletRequest request
                && VaadinServletResponse.getCurrent() instanceof VaadinServletResponse response) {
            response.addCookie(LanguageCookie.of(code, request.getHttpServletRequest()));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("account.own.language"));
        language.setLabel(getTranslation("account.field.language"));
    }
}
