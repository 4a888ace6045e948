package kz.ustaz.common;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * One text in several languages.
 *
 * @param texts by language code ({@code en}), in order of the code; may be empty
 */
public record Localized(Map<String, String> texts) {

    public static final Localized EMPTY = new Localized(Map.of());

    public Localized {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    public static Localized of(String language, String text) {
        return new Localized(Map.of(language, text));
    }

    /** The text in that language, else in English, else in the first language there is, else empty. */
    public String in(String language) {
        String own = texts.get(language);
        if (own != null) {
            return own;
        }
        String english = texts.get("en");
        return english != null
                ? english
                : texts.isEmpty() ? "" : texts.values().iterator().next();
    }

    public String in(Locale locale) {
        return in(locale.getLanguage());
    }

    /** The language that {@link #in} really answers in, for the {@code lang} attribute. */
    public String languageFor(String language) {
        return texts.containsKey(language) || texts.isEmpty()
                ? language
                : texts.containsKey("en") ? "en" : texts.keySet().iterator().next();
    }

    public Localized map(UnaryOperator<String> change) {
        var changed = new TreeMap<String, String>();
        texts.forEach((language, text) -> changed.put(language, change.apply(text)));
        return new Localized(changed);
    }

    /** Both together; where both have a language, the other's text. */
    public Localized and(Localized other) {
        var both = new TreeMap<>(texts);
        both.putAll(other.texts);
        return new Localized(both);
    }

    public boolean isEmpty() {
        return texts.isEmpty();
    }
}
