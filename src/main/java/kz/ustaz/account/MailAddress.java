package kz.ustaz.account;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that mail servers take without asking: no name beside it, no quotes, and nothing by which a second line of a
 * header could begin.
 *
 * @param value 3–254 characters of ASCII, a host of one word too, as on a network of its own
 */
public record MailAddress(String value) {

    /** RFC 5321, 4.5.3.1. */
    public static final int LONGEST = 254;

    private static final Pattern WHOLE =
            Pattern.compile("(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    /** @throws IllegalArgumentException for anything else */
    public MailAddress {
        if (value.length() > LONGEST || !WHOLE.matcher(value).matches()) {
            throw new IllegalArgumentException("no mail address");
        }
    }

    /** Empty for what is none. @param typed without the spaces around it */
    static Optional<MailAddress> of(String typed) {
        try {
            return Optional.of(new MailAddress(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String host() {
        return value.substring(value.indexOf('@') + 1);
    }
}
