package kz.ustaz.shell;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.ustaz.account.LanguageCookie;
import kz.ustaz.common.ui.LanguageName;
import org.springframework.stereotype.Service;

/**
 * The languages that have a file of translations, and which of them a browser gets: the one chosen before, else the
 * first of its own that we have, else English.
 */
@Service
public class Languages {

    private final I18NProvider translations;

    Languages(I18NProvider translations) {
        this.translations = translations;
    }

    /** By code. */
    public List<Locale> all() {
        return translations.getProvidedLocales().stream()
                .sorted((one, other) -> one.getLanguage().compareTo(other.getLanguage()))
                .toList();
    }

    public Locale of(HttpServletRequest request) {
        return chosen(request)
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(wish -> known(wish.getLanguage()).stream())
                        .findFirst())
                .or(() -> known(Locale.ENGLISH.getLanguage()))
                .orElseGet(() -> all().getFirst());
    }

    /** The language with that code, if we have it. */
    public Optional<Locale> known(String code) {
        return all().stream()
                .filter(locale -> locale.getLanguage().equals(code))
                .findFirst();
    }

    /** The name of a language in itself, as a word that stands alone. */
    public static String ownName(Locale language) {
        return LanguageName.own(language.getLanguage());
    }

    String translate(Locale language, String key, Object... values) {
        return translations.getTranslation(key, language, values);
    }

    private Optional<Locale> chosen(HttpServletRequest request) {
        return LanguageCookie.in(request).flatMap(this::known);
    }
}
