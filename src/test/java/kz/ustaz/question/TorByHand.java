package kz.ustaz.question;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.ustaz.question.tor.Destination;
import kz.ustaz.question.tor.Flag;
import kz.ustaz.question.tor.LogLine;
import kz.ustaz.question.tor.Relay;
import kz.ustaz.question.tor.RelayList;
import kz.ustaz.question.tor.TorPrompt;

/** The Tor lab solved anew from what its trainee reads: nothing here asks the code that draws and marks it. */
final class TorByHand {

    private static final List<String> SEEN = List.of("ip", "tor", "name", "content");

    /** The table of the facts file, section 5, typed; a star where its «yes» has an exception. */
    static final Map<String, String> TABLE = Map.ofEntries(
            Map.entry("http-provider", "yes yes* no no"),
            Map.entry("http-guard", "yes yes no no"),
            Map.entry("http-middle", "no yes no no"),
            Map.entry("http-exit", "no yes yes yes"),
            Map.entry("http-site", "no yes* yes yes"),
            Map.entry("https-provider", "yes yes* no no"),
            Map.entry("https-guard", "yes yes no no"),
            Map.entry("https-middle", "no yes no no"),
            Map.entry("https-exit", "no yes yes no"),
            Map.entry("https-site", "no yes* yes yes"),
            Map.entry("onion-provider", "yes yes* no no"),
            Map.entry("onion-guard", "yes yes no no"),
            Map.entry("onion-middle", "no yes no no"),
            Map.entry("onion-service", "no yes yes yes"));

    private TorByHand() {}

    /** What is right in each cell, by the name of its part. */
    static Map<String, List<String>> cells() {
        var cells = new HashMap<String, List<String>>();
        TABLE.forEach((row, typed) -> {
            var values = List.of(typed.split(" "));
            for (int column = 0; column < 4; column++) {
                String value = values.get(column);
                cells.put(
                        row + "-" + SEEN.get(column), value.endsWith("*") ? List.of("yes", "depends") : List.of(value));
            }
        });
        return cells;
    }

    static boolean isRight(Destination to, Relay guard, Relay middle, Relay exit) {
        return to != Destination.ONION
                && guard.flags().contains(Flag.GUARD)
                && exit.flags().contains(Flag.EXIT)
                && List.of(guard, middle, exit).stream()
                        .allMatch(relay -> relay.flags().contains(Flag.RUNNING))
                && areApart(guard, middle)
                && areApart(guard, exit)
                && areApart(middle, exit);
    }

    static boolean isRight(Relay guard, Relay middle) {
        return guard.flags().containsAll(List.of(Flag.GUARD, Flag.RUNNING))
                && middle.flags().contains(Flag.RUNNING)
                && areApart(guard, middle);
    }

    private static boolean areApart(Relay one, Relay other) {
        String[] left = one.address().split("\\.");
        String[] right = other.address().split("\\.");
        return !one.nickname().equals(other.nickname())
                && one.asn() != other.asn()
                && !(left[0].equals(right[0]) && left[1].equals(right[1]))
                && (one.family().isEmpty() || !one.family().equals(other.family()));
    }

    /** All circuits that keep the rules, each as guard, middle and exit; the exit is «none» to an onion service. */
    static List<List<String>> circuits(TorPrompt prompt, Destination to) {
        var found = new ArrayList<List<String>>();
        for (var guard : prompt.relays()) {
            for (var middle : prompt.relays()) {
                if (to == Destination.ONION) {
                    if (isRight(guard, middle)) {
                        found.add(List.of(guard.nickname(), middle.nickname(), "none"));
                    }
                    continue;
                }
                for (var exit : prompt.relays()) {
                    if (isRight(to, guard, middle, exit)) {
                        found.add(List.of(guard.nickname(), middle.nickname(), exit.nickname()));
                    }
                }
            }
        }
        return found;
    }

    static String judgement(TorPrompt prompt, LogLine line) {
        var valid = prompt.lists().stream()
                .filter(list -> !line.at().isBefore(list.from())
                        && line.at().isBefore(list.from().plus(Duration.ofHours(3))))
                .toList();
        if (valid.isEmpty()) {
            return "unknown";
        }
        return valid.stream()
                        .flatMap(list -> list.relays().stream())
                        .filter(relay -> relay.address().equals(line.address()))
                        .map(RelayList.Listed::flags)
                        .anyMatch(flags -> flags.contains(Flag.EXIT) && flags.contains(Flag.RUNNING))
                ? "yes"
                : "no";
    }

    /** All of it right. */
    static Answer right(TorPrompt prompt) {
        var parts = new HashMap<String, List<String>>();
        for (var visit : prompt.visits()) {
            String to = visit.destination().name().toLowerCase(java.util.Locale.ROOT);
            var circuit = circuits(prompt, visit.destination()).getFirst();
            parts.put("guard-" + to, List.of(circuit.get(0)));
            parts.put("middle-" + to, List.of(circuit.get(1)));
            parts.put("exit-" + to, List.of(circuit.get(2)));
            cells().forEach((part, values) -> {
                if (part.startsWith(to + "-")) {
                    parts.put(part, List.of(values.getFirst()));
                }
            });
        }
        for (int line = 0; line < prompt.log().size(); line++) {
            parts.put(
                    "log-" + (line + 1), List.of(judgement(prompt, prompt.log().get(line))));
        }
        return new Answer(parts);
    }
}
