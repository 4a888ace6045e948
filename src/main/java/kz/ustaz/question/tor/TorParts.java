package kz.ustaz.question.tor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.question.Answer;

/** The parts that an answer may have, and what may stand in each. */
final class TorParts {

    private static final Map<String, String> SIGNS = Map.of("yes", "✓", "no", "✗", "unknown", "?");

    private TorParts() {}

    /** For each part the values that its control can hold; empty is one that was emptied. */
    static Map<String, List<String>> possible(TorPrompt prompt) {
        var names = prompt.relays().stream().map(Relay::nickname).toList();
        var possible = new LinkedHashMap<String, List<String>>();
        for (var visit : prompt.visits()) {
            possible.put(Circuit.part(visit.destination(), "guard"), with(names, ""));
            possible.put(Circuit.part(visit.destination(), "middle"), with(names, ""));
            possible.put(Circuit.part(visit.destination(), "exit"), with(names, "", Circuit.NONE));
        }
        Matrix.expected(prompt.visits()).keySet().forEach(part -> possible.put(part, with(Matrix.VALUES, "")));
        for (int place = 0; place < prompt.log().size(); place++) {
            possible.put(TorQuestion.logPart(place), with(LogCase.JUDGEMENTS, ""));
        }
        return possible;
    }

    private static List<String> with(List<String> values, String... more) {
        return Stream.concat(values.stream(), Stream.of(more)).toList();
    }

    /** Circuits by names, then how many cells are filled, then the judgements as signs; the same in every language. */
    static String summary(TorPrompt prompt, Answer answer) {
        var possible = possible(prompt);
        var said = new ArrayList<String>();
        for (var visit : prompt.visits()) {
            var chosen = Circuit.PLACES.stream()
                    .map(place -> given(possible, answer, Circuit.part(visit.destination(), place)))
                    .toList();
            if (!chosen.stream().allMatch(String::isEmpty)) {
                said.add(visit.destination().name() + ": "
                        + chosen.stream().map(TorParts::shown).collect(Collectors.joining(" → ")));
            }
        }
        var cells = Matrix.expected(prompt.visits()).keySet();
        long filled = cells.stream()
                .filter(cell -> !given(possible, answer, cell).isEmpty())
                .count();
        if (filled > 0) {
            said.add(filled + "/" + cells.size());
        }
        for (int place = 0; place < prompt.log().size(); place++) {
            String judged = given(possible, answer, TorQuestion.logPart(place));
            if (!judged.isEmpty()) {
                said.add((place + 1) + ") " + SIGNS.getOrDefault(judged, "…"));
            }
        }
        return String.join("; ", said);
    }

    /** What a part holds; empty if nothing that it can hold. */
    private static String given(Map<String, List<String>> possible, Answer answer, String part) {
        return possible.getOrDefault(part, List.of()).contains(answer.value(part)) ? answer.value(part) : "";
    }

    private static String shown(String relay) {
        return relay.isEmpty() ? "…" : relay.equals(Circuit.NONE) ? "∅" : relay;
    }
}
