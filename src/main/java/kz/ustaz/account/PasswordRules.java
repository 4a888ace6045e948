package kz.ustaz.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ustaz.common.Refused;

/**
 * Which passwords are let in: long enough, not known to everybody, and not the person's own name. No rules of composition,
 * as NIST SP 800-63B (5.1.1.2) advises.
 */
final class PasswordRules {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private final Set<String> forbidden;

    PasswordRules() {
        var list = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("forbidden-passwords.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            forbidden = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the first rule that says no, or nothing */
    Optional<Refused> refuses(String password, String signInName, String personnelNumber) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(new Refused("account.password.short", SHORTEST));
        }
        if (length > LONGEST) {
            return Optional.of(new Refused("account.password.long", LONGEST));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (holds(lower, signInName)) {
            return Optional.of(new Refused("account.password.sign-in-name"));
        }
        if (holds(lower, personnelNumber)) {
            return Optional.of(new Refused("account.password.personnel-number"));
        }
        if (password.codePoints().distinct().count() < 4) {
            return Optional.of(new Refused("account.password.monotonous"));
        }
        return isCommon(lower) ? Optional.of(new Refused("account.password.common")) : Optional.empty();
    }

    private static boolean holds(String password, String name) {
        String key = Fields.key(name);
        return key.length() >= 3 && password.contains(key);
    }

    /** A common password stays common with digits around it, written twice, or with a 0 for an o. */
    private boolean isCommon(String lower) {
        String plain =
                lower.replace('0', 'o').replace('@', 'a').replace('$', 's').replace('3', 'e');
        return isListed(lower) || isListed(plain);
    }

    private boolean isListed(String text) {
        String core = text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return forbidden.contains(text) || forbidden.contains(once(text)) || forbidden.contains(once(core));
    }

    /** «qwertyqwerty» is «qwerty». */
    private static String once(String text) {
        for (int size = 1; size <= text.length() / 2; size++) {
            if (text.length() % size == 0
                    && text.substring(0, size).repeat(text.length() / size).equals(text)) {
                return text.substring(0, size);
            }
        }
        return text;
    }
}
