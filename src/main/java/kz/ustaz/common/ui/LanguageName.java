package kz.ustaz.common.ui;

import java.util.Locale;

/** How a language is called. */
public final class LanguageName {

    private LanguageName() {}

    /** In itself, such as Қазақ тілі. @param code such as {@code kk} */
    public static String own(String code) {
        return alone(code, Locale.of(code));
    }

    /** Standing alone, as in a list to choose from: with a capital. */
    public static String alone(String code, Locale reader) {
        String name = within(code, reader);
        return name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }

    /** Within a sentence. */
    public static String within(String code, Locale reader) {
        return Locale.of(code).getDisplayLanguage(reader);
    }
}
