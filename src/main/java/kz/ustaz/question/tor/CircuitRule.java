package kz.ustaz.question.tor;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What every circuit must keep, each with the reason that the review gives. */
enum CircuitRule {
    COMPLETE(circuit -> circuit.guard().isPresent()
            && circuit.middle().isPresent()
            && (circuit.exit().isPresent() || circuit.noExit())),
    GUARD_FLAG(circuit -> all(circuit.guard(), Flag.GUARD)),
    EXIT_FLAG(circuit -> circuit.destination().usesExit() ? !circuit.noExit() && all(circuit.exit(), Flag.EXIT) : true),
    NO_EXIT(circuit -> circuit.destination().usesExit() || circuit.exit().isEmpty()),
    RUNNING(circuit -> circuit.relays().stream().allMatch(relay -> relay.has(Flag.RUNNING))),
    TWICE(circuit -> circuit.noTwo((one, other) -> one.nickname().equals(other.nickname()))),
    FAMILY(circuit -> circuit.noTwo(Relay::isFamilyOf)),
    NETWORK(circuit ->
            circuit.noTwo((one, other) -> one.network().equals(other.network()) || one.asn() == other.asn()));

    private final Predicate<Circuit> rule;

    CircuitRule(Predicate<Circuit> rule) {
        this.rule = rule;
    }

    private static boolean all(Optional<Relay> relay, Flag flag) {
        return relay.stream().allMatch(found -> found.has(flag));
    }

    boolean isKeptBy(Circuit circuit) {
        return rule.test(circuit);
    }

    /** Of its wording. */
    String key() {
        return "question.tor.rule." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
