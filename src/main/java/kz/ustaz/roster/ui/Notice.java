package kz.ustaz.roster.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import kz.ustaz.common.Refused;
import org.jspecify.annotations.Nullable;

/** One line that says what became of the last action; it follows the language. */
class Notice extends Paragraph implements LocaleChangeObserver {

    private transient @Nullable Refused said;

    Notice() {
        setVisible(false);
    }

    void show(String tone, String role, Refused text) {
        said = text;
        setClassName("notice " + tone);
        getElement().setAttribute("role", role);
        setText(getTranslation(text.key(), text.values(getLocale())));
        setVisible(true);
    }

    void clear() {
        said = null;
        setText("");
        setVisible(false);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (said != null) {
            setText(getTranslation(said.key(), said.values(event.getLocale())));
        }
    }
}
