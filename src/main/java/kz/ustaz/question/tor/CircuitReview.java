package kz.ustaz.question.tor;

import static kz.ustaz.question.ui.PromptField.child;

import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ustaz.question.Answer;
import kz.ustaz.question.ui.Wording;

/** For each destination the circuit that was built, the rules that it breaks, and one that breaks none. */
final class CircuitReview {

    private CircuitReview() {}

    static void show(Element step, TorPrompt prompt, Answer answer, Verdicts verdicts) {
        var list = child(step, "ul", "review-options");
        for (var visit : prompt.visits()) {
            var circuit = Circuit.of(visit.destination(), prompt.relays(), answer);
            var broken = circuit.broken();
            var name = verdicts.entry(list, broken.isEmpty());
            var entry = name.getParent();
            verdicts.wording().text(name, visit.key());
            verdicts.given(entry, broken.isEmpty(), language -> built(circuit, language));
            broken.forEach(rule -> verdicts.wording()
                    .text(
                            child(entry, "p", "review-feedback"),
                            language -> Wording.translate(
                                    language, "question.tor.broken", Wording.translate(language, rule.key()))));
            if (!broken.isEmpty()) {
                Circuit.example(visit.destination(), prompt.relays())
                        .ifPresent(example -> verdicts.right(
                                entry,
                                language ->
                                        Wording.translate(language, "question.tor.example", built(example, language))));
            }
        }
    }

    private static String built(Circuit circuit, Locale language) {
        String end = circuit.noExit()
                ? Wording.translate(language, "question.tor.place.none")
                : circuit.exit().map(Relay::nickname).orElse("…");
        return Stream.of(
                        circuit.guard().map(Relay::nickname).orElse("…"),
                        circuit.middle().map(Relay::nickname).orElse("…"),
                        end)
                .collect(Collectors.joining(" → "));
    }
}
