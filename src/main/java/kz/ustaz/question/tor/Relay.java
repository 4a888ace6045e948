package kz.ustaz.question.tor;

import java.util.List;

/**
 * A relay that does not exist.
 *
 * @param nickname unique in its network
 * @param address of a range for documentation (RFC 5737)
 * @param asn of the range for documentation (RFC 5398)
 * @param country a code that no country has
 * @param family those run by one operator have the same; empty for none
 * @param flags in order, each once
 */
public record Relay(String nickname, String address, int asn, String country, String family, List<Flag> flags) {

    public Relay {
        flags = List.copyOf(flags);
    }

    boolean has(Flag flag) {
        return flags.contains(flag);
    }

    /** The first two numbers of the address, the network of size /16. */
    String network() {
        return address.substring(0, address.indexOf('.', address.indexOf('.') + 1));
    }

    boolean isFamilyOf(Relay other) {
        return !family.isEmpty() && family.equals(other.family);
    }
}
