package kz.ustaz.common.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ustaz.common.Localized;

/** A screen part whose texts change in place when the language does, so that nothing typed is lost. */
public abstract class Spoken extends Div implements LocaleChangeObserver {

    /** One text, said now and again in each language. */
    public interface Saying extends Serializable {
        void say();
    }

    private final List<Saying> sayings = new ArrayList<>();

    public final void say(Saying saying) {
        sayings.add(saying);
        saying.say();
    }

    /** Before the part is built anew for something else. */
    public final void forget() {
        sayings.clear();
        removeAll();
    }

    /** @param values a {@link Localized}, {@link Instant} or {@link LocalDate} among them is said in the language */
    public final <T extends HasElement> T text(T where, String key, Object... values) {
        say(() -> where.getElement().setText(words(key, values)));
        return where;
    }

    /** An author's text; a screen reader is told where it is in another language than the page. */
    public final <T extends HasElement> T plain(T where, Localized text) {
        say(() -> inLanguage(where, text));
        return where;
    }

    /** The same for what is made anew with each language. */
    public final <T extends HasElement> T inLanguage(T where, Localized text) {
        String page = getLocale().getLanguage();
        where.getElement().setText(text.in(page));
        if (text.languageFor(page).equals(page)) {
            where.getElement().removeAttribute("lang");
        } else {
            where.getElement().setAttribute("lang", text.languageFor(page));
        }
        return where;
    }

    public final String words(String key, Object... values) {
        Object[] said = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            said[i] = switch (values[i]) {
                case Localized localized -> localized.in(getLocale());
                case Instant moment -> Moments.of(moment, getLocale());
                case LocalDate day -> Moments.day(getLocale()).format(day);
                default -> values[i];
            };
        }
        return getTranslation(key, said);
    }

    public final Locale locale() {
        return getLocale();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        sayings.forEach(Saying::say);
    }
}
