package kz.ustaz.question.tor;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import kz.ustaz.question.Dice;

/**
 * Draws a small network: first three relays that make a circuit, so that there always is one, then one relay for each
 * trap, then relays by chance.
 */
final class RelayDraw {

    static final int LEAST = 8;
    static final int MOST = 14;
    private static final List<String> NAMES = List.of(
            "trnSaiga",
            "trnTulip",
            "trnBuran",
            "trnZhusan",
            "trnBurkit",
            "trnKobyz",
            "trnTumar",
            "trnShyrak",
            "trnKamysh",
            "trnAltyn",
            "trnTulpar",
            "trnSamal",
            "trnKerege",
            "trnDombra",
            "trnSary",
            "trnAspan");
    private static final List<String> COUNTRIES = List.of("XA", "XB", "XC", "XD", "XE");
    private static final List<String> FAMILIES = List.of("", "", "", "F1", "F2", "F3");
    private static final int FIRST_ASN = 64496;

    private final Dice dice;
    private final Addresses addresses;
    private final Iterator<String> names;
    private final List<Relay> relays = new ArrayList<>();

    RelayDraw(Dice dice, Addresses addresses) {
        this.dice = dice;
        this.addresses = addresses;
        this.names = dice.shuffled(NAMES).iterator();
    }

    /** @param count {@link #LEAST}–{@link #MOST} */
    List<Relay> draw(int count) {
        var ranges = dice.shuffled(Addresses.RANGES);
        var asns = dice.shuffled(List.of(0, 1, 2, 3, 4, 5, 6, 7));
        add(ranges.get(0), asns.get(0), "F2", Flag.GUARD, Flag.RUNNING, Flag.STABLE);
        add(ranges.get(1), asns.get(1), "", Flag.RUNNING, Flag.STABLE);
        add(ranges.get(2), asns.get(2), "F1", Flag.EXIT, Flag.RUNNING);
        // of one family with the exit above, in one system with the guard above, not running, fit for both ends
        add(ranges.get(0), asns.get(3), "F1", Flag.GUARD, Flag.RUNNING, Flag.STABLE);
        add(ranges.get(1), asns.get(0), "", Flag.EXIT, Flag.RUNNING, Flag.STABLE);
        add(ranges.get(2), asns.get(4), "", Flag.EXIT, Flag.STABLE);
        add(ranges.get(1), asns.get(5), "F3", Flag.EXIT, Flag.GUARD, Flag.RUNNING, Flag.STABLE);
        while (relays.size() < count) {
            add(
                    ranges.get(dice.below(3)),
                    asns.get(dice.below(8)),
                    FAMILIES.get(dice.below(FAMILIES.size())),
                    byChance().toArray(Flag[]::new));
        }
        return dice.shuffled(relays);
    }

    private void add(String range, int asn, String family, Flag... flags) {
        String country = COUNTRIES.get(dice.below(COUNTRIES.size()));
        relays.add(new Relay(names.next(), addresses.of(range), FIRST_ASN + asn, country, family, List.of(flags)));
    }

    private Set<Flag> byChance() {
        var flags = EnumSet.noneOf(Flag.class);
        chance(flags, Flag.EXIT, 35);
        chance(flags, Flag.GUARD, 40);
        chance(flags, Flag.RUNNING, 80);
        chance(flags, Flag.STABLE, 60);
        return flags;
    }

    private void chance(Set<Flag> flags, Flag flag, int percent) {
        if (dice.below(100) < percent) {
            flags.add(flag);
        }
    }
}
