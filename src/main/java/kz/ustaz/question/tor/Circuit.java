package kz.ustaz.question.tor;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import kz.ustaz.question.Answer;

/** A circuit as a trainee built it. @param noExit whether it was said that no exit is used */
record Circuit(
        Destination destination, Optional<Relay> guard, Optional<Relay> middle, Optional<Relay> exit, boolean noExit) {

    /** Chosen instead of an exit. */
    static final String NONE = "none";

    static final List<String> PLACES = List.of("guard", "middle", "exit");

    /** The name of an answer's part. @param place one of {@link #PLACES} */
    static String part(Destination destination, String place) {
        return place + "-" + destination.word();
    }

    static Circuit of(Destination destination, List<Relay> relays, Answer answer) {
        return new Circuit(
                destination,
                named(relays, answer.value(part(destination, "guard"))),
                named(relays, answer.value(part(destination, "middle"))),
                named(relays, answer.value(part(destination, "exit"))),
                answer.value(part(destination, "exit")).equals(NONE));
    }

    private static Optional<Relay> named(List<Relay> relays, String nickname) {
        return relays.stream()
                .filter(relay -> relay.nickname().equals(nickname))
                .findFirst();
    }

    List<Relay> relays() {
        return Stream.of(guard, middle, exit).flatMap(Optional::stream).toList();
    }

    /** Which rules it breaks, in their order; none if it is right. */
    List<CircuitRule> broken() {
        return Stream.of(CircuitRule.values())
                .filter(rule -> !rule.isKeptBy(this))
                .toList();
    }

    boolean noTwo(BiPredicate<Relay, Relay> share) {
        var relays = relays();
        for (int i = 0; i < relays.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (share.test(relays.get(i), relays.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** One that keeps all rules, as an example; empty if there is none. */
    static Optional<Circuit> example(Destination destination, List<Relay> relays) {
        List<Optional<Relay>> exits =
                destination.usesExit() ? relays.stream().map(Optional::of).toList() : List.of(Optional.empty());
        return relays.stream()
                .flatMap(guard -> relays.stream()
                        .flatMap(middle -> exits.stream()
                                .map(exit -> new Circuit(
                                        destination, Optional.of(guard), Optional.of(middle), exit, exit.isEmpty()))))
                .filter(circuit -> circuit.broken().isEmpty())
                .findFirst();
    }
}
