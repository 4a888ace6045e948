package kz.ustaz.common;

import java.util.Arrays;
import java.util.Locale;

/**
 * A rule says no, and says why: the key of a text for the user, and what stands in its gaps.
 *
 * @param key in the translations
 * @param values for {@code {0}}, {@code {1}} … of the text; may be {@link Localized}, such as the name of a module
 */
public record Refused(String key, Object... values) {

    /** What stands in the gaps, each {@link Localized} in a language. */
    public Object[] values(Locale locale) {
        return Arrays.stream(values)
                .map(value -> value instanceof Localized localized ? localized.in(locale) : value)
                .toArray();
    }
}
