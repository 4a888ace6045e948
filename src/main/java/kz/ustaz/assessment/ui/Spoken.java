package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;

/** A screen part whose texts change in place when the language does; it is not built anew. */
@Tag("div")
abstract class Spoken extends HtmlContainer implements LocaleChangeObserver {

    final Sayings sayings = new Sayings();

    @Override
    public void localeChange(LocaleChangeEvent event) {
        sayings.say(event.getLocale());
    }
}
