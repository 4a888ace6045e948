package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.Locale;
import kz.ustaz.common.Localized;
import kz.ustaz.study.HandoutPart;

/** Asks for one handout; where several stand on a page, each says aloud of what it is. */
class HandoutButton extends Div implements LocaleChangeObserver {

    private final NativeButton take;
    private final transient Localized title;
    private final String key;

    /** @param name of the file, without its language */
    HandoutButton(HandoutTaking taking, HandoutPart part, String name, Localized title, String key) {
        this.title = title;
        this.key = key;
        take = new NativeButton("", _ -> taking.take(this, part, name));
        take.addClassName("button");
        take.getElement().setAttribute("type", "button").setAttribute("data-handout", name);
        addClassName("row");
        add(take);
    }

    Locale locale() {
        return getLocale();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        String words = getTranslation(key);
        take.setText(words);
        take.getElement().setAttribute("aria-label", words + ": " + title.in(event.getLocale()));
    }
}
