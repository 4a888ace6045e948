package kz.ustaz.assessment;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.ustaz.common.Refused;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Networks by CIDR, such as {@code 10.1.2.0/24} or {@code 2001:db8::/32}; a single address is one of its own. */
final class Networks {

    static final int MOST = 20;

    /** Numbers only: a name could be answered differently tomorrow. */
    private static final Pattern NUMBERS =
            Pattern.compile("([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(/[0-9]{1,3})?");

    private static final int LONGEST = 49;

    private Networks() {}

    /** What is wrong with what somebody typed, naming the first that is. */
    static Optional<Refused> refusal(List<String> networks) {
        if (networks.size() > MOST) {
            return Optional.of(new Refused("assessment.refused.addresses-many", MOST));
        }
        return networks.stream()
                .filter(one -> !isOne(one))
                .findFirst()
                .map(one -> new Refused("assessment.refused.address", shown(one)));
    }

    /** Of an address as a request has it. False for what is none. */
    static boolean have(List<String> networks, String address) {
        return !address.contains("/")
                && isOne(address)
                && networks.stream().anyMatch(one -> new IpAddressMatcher(one).matches(address));
    }

    private static boolean isOne(String text) {
        if (!isNumbers(text)) {
            return false;
        }
        try {
            return new IpAddressMatcher(text).matches(text.replaceFirst("/.*", ""));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isNumbers(String text) {
        return text.length() <= LONGEST && NUMBERS.matcher(text).matches();
    }

    private static String shown(String typed) {
        return typed.length() > 60 ? typed.substring(0, 60) + "…" : typed;
    }
}
