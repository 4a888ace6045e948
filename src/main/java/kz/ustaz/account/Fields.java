package kz.ustaz.account;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How what was typed becomes what is kept and compared. */
final class Fields {

    private Fields() {}

    /** The same for names that differ in case only. What no database can hold, NUL and half a letter, is in no name. */
    static String key(String text) {
        return text.replaceAll("[\\x00\\p{Cs}]", "\uFFFD").strip().toLowerCase(Locale.ROOT);
    }

    /** Joined by single spaces, without those that are empty. */
    static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }
}
