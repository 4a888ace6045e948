package kz.ustaz.quiz.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Set;
import kz.ustaz.quiz.Flaw;

/** What a field needs, in the author's language. The course's check says the same in English, with file and line. */
final class Sentences {

    /** Fields that each kind needs something else of. */
    private static final Set<String> BY_KIND = Set.of("options", "right", "left", "pairs", "accept", "order");

    private static final Set<String> SHARED = Set.of(
            "text",
            "reason",
            "objective",
            "marks",
            "lesson",
            "sources",
            "value",
            "tolerance",
            "relays",
            "destinations",
            "log",
            "weights",
            "unit",
            "title",
            "items",
            "pass",
            "page",
            "attempts");

    private Sentences() {}

    static String of(Flaw flaw, String kind, Locale locale) {
        String field = flaw.field();
        String said = BY_KIND.contains(field) && !kind.isEmpty()
                ? translate(locale, "quiz.flaw." + kind + "." + field)
                : SHARED.contains(field) ? translate(locale, "quiz.flaw." + field) : flaw.reason();
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
