package kz.ustaz.roster.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.Moments;
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
        say(text, getLocale());
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
            say(said, event.getLocale());
        }
    }

    private void say(Refused text, Locale language) {
        setText(getTranslation(
                text.key(),
                Arrays.stream(text.values(language))
                        .map(value -> value instanceof LocalDate day
                                ? Moments.day(language).format(day)
                                : value)
                        .toArray()));
    }
}
