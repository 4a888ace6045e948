package kz.ustaz.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Markdown;

/** Why the right answer is right. */
class Reason extends Div implements LocaleChangeObserver {

    private final transient Localized reason;
    private final H4 title = new H4();
    private final Div text = new Div();

    Reason(Localized reason) {
        this.reason = reason;
        add(title, text);
        setVisible(!reason.isEmpty());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("study.check.reason"));
        text.getElement().setProperty("innerHTML", Markdown.html(reason.in(event.getLocale())));
        Parts.mark(text.getElement(), reason, event.getLocale());
    }
}
