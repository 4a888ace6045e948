package kz.ustaz.common.table;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import kz.ustaz.common.Localized;

/** Texts in one language, also where there is no screen, as in a file. */
public record Wording(I18NProvider texts, Locale locale) {

    /** @param key in the translations */
    public String get(String key, Object... values) {
        return texts.getTranslation(key, locale, values);
    }

    public String of(Localized text) {
        return text.in(locale);
    }
}
