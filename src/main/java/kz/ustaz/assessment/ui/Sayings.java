package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.i18n.I18NProvider;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.Markdown;
import kz.ustaz.common.ui.Moments;
import org.jspecify.annotations.Nullable;

/** The texts of one screen part: said when it appears, and again in place when the language changes. */
final class Sayings implements Serializable {

    interface Saying extends Serializable {
        void in(Locale language);
    }

    private final List<Saying> sayings = new ArrayList<>();
    private @Nullable Locale now;

    void say(Locale language) {
        now = language;
        sayings.forEach(saying -> saying.in(language));
    }

    /** Before a part is built anew for something else. */
    void forget() {
        sayings.clear();
    }

    void add(Saying saying) {
        sayings.add(saying);
        if (now != null) {
            saying.in(now);
        }
    }

    /** @param values a {@link Localized} or {@link Instant} among them is said in the language */
    <T extends HasElement> T text(T where, String key, Object... values) {
        add(language -> where.getElement().setText(translate(language, key, values)));
        return where;
    }

    <T extends HasElement> T attribute(T where, String name, String key, Object... values) {
        add(language -> where.getElement().setAttribute(name, translate(language, key, values)));
        return where;
    }

    /** An author's text that may have blocks. */
    <T extends HasElement> T markdown(T where, Localized text) {
        add(language -> {
            where.getElement().setProperty("innerHTML", Markdown.html(text.in(language)));
            mark(where, text, language);
        });
        return where;
    }

    /** An author's text without Markdown, such as a title. */
    <T extends HasElement> T plain(T where, Localized text) {
        add(language -> {
            where.getElement().setText(text.in(language));
            mark(where, text, language);
        });
        return where;
    }

    static String translate(Locale language, String key, Object... values) {
        Object[] said = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            said[i] = switch (values[i]) {
                case Localized localized -> localized.in(language);
                case Instant moment -> Moments.of(moment, language);
                default -> values[i];
            };
        }
        return I18NProvider.translate(language, key, said);
    }

    /** Tells a screen reader which voice to take where a text is not in the page's language. */
    private static void mark(HasElement where, Localized text, Locale language) {
        String real = text.languageFor(language.getLanguage());
        if (real.equals(language.getLanguage())) {
            where.getElement().removeAttribute("lang");
        } else {
            where.getElement().setAttribute("lang", real);
        }
    }
}
