package kz.ustaz.quiz.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import kz.ustaz.quiz.Flaw;

/** What a field needs, in the author's language. The course's check says the same in English, with file and line. */
final class Sentences {

    /** The same keys in every language; a kind brings sentences of its own by their keys alone. */
    private static final ResourceBundle KNOWN = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ENGLISH);

    private Sentences() {}

    static String of(Flaw flaw, String kind, Locale locale) {
        String said = Stream.of("quiz.flaw." + kind + "." + flaw.field(), "quiz.flaw." + flaw.field())
                .filter(KNOWN::containsKey)
                .findFirst()
                .map(key -> translate(locale, key))
                .orElse(flaw.reason());
        return flaw.language().isEmpty()
                ? said
                : translate(
                        locale,
                        "quiz.flaw.in-language",
                        Locale.of(flaw.language()).getDisplayLanguage(locale),
                        said);
    }

    private static String translate(Locale locale, String key, Object... values) {
        return I18NProvider.translate(locale, key, values);
    }
}
