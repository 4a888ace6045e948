package kz.ustaz.common.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import kz.ustaz.common.Refused;
import org.jspecify.annotations.Nullable;

/** One line that says what became of the last action; it follows the language. Not there while it has nothing to say. */
public class Notice extends Paragraph implements LocaleChangeObserver {

    private transient @Nullable Refused said;

    public Notice() {
        setVisible(false);
    }

    /** On a page that was built anew: whoever does not see it is led here. */
    public void done(String key) {
        show("notice-ok", "status", new Refused(key));
        lead();
    }

    /** As {@link #done}. */
    public void refuse(Refused why) {
        show("notice-bad", "alert", why);
        lead();
    }

    /** @param tone a class of the styles @param role by which it is read out */
    public void show(String tone, String role, Refused text) {
        said = text;
        setClassName("notice " + tone);
        getElement().setAttribute("role", role);
        say(text, getLocale());
        setVisible(true);
    }

    public void clear() {
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

    private void lead() {
        getElement().setAttribute("tabindex", "-1").executeJs("this.focus()");
    }

    private void say(Refused text, Locale language) {
        setText(getTranslation(
                text.key(),
                Arrays.stream(text.values(language))
                        .map(value -> switch (value) {
                            case LocalDate day -> Moments.day(language).format(day);
                            case Instant moment -> Moments.of(moment, language);
                            default -> value;
                        })
                        .toArray()));
    }
}
