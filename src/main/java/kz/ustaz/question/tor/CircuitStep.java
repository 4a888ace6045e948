package kz.ustaz.question.tor;

import static kz.ustaz.question.ui.PromptField.child;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Collectors;
import kz.ustaz.question.ui.Wording;

/** The rules, the relays, and for each destination three places to fill. */
final class CircuitStep {

    private static final List<String> COLUMNS = List.of(
            "question.tor.relay.nickname",
            "question.tor.relay.flags",
            "question.tor.relay.address",
            "question.tor.relay.as",
            "question.tor.relay.family",
            "question.tor.relay.country");

    private CircuitStep() {}

    static void show(Element step, TorPrompt prompt, Choices choices) {
        var rules = child(step, "ul", "tor-rules");
        for (var rule : CircuitRule.values()) {
            choices.wording().text(child(rules, "li", "tor-rule"), rule.key());
        }
        relays(step, prompt.relays(), choices.wording());
        for (var visit : prompt.visits()) {
            var group = Visits.group(step, visit, choices.wording());
            Visits.picture(group, visit, "path", choices.wording());
            var row = child(group, "div", "tor-places");
            Circuit.PLACES.forEach(place -> place(row, visit.destination(), place, prompt.relays(), choices));
        }
    }

    private static void relays(Element step, List<Relay> relays, Wording wording) {
        var rows = new Rows(step, wording, "tor-relays", COLUMNS);
        rows.caption(language -> Wording.translate(language, "question.tor.relays", relays.size()));
        for (var relay : relays) {
            rows.row().setText(relay.nickname());
            rows.cell().setText(flags(relay.flags()));
            rows.cell().setText(relay.address());
            rows.cell().setText("AS" + relay.asn());
            rows.cell().setText(relay.family().isEmpty() ? "–" : relay.family());
            rows.cell().setText(relay.country());
        }
    }

    static String flags(List<Flag> flags) {
        return flags.isEmpty() ? "–" : flags.stream().map(Flag::word).collect(Collectors.joining(" "));
    }

    private static void place(Element row, Destination destination, String place, List<Relay> relays, Choices choices) {
        var select = choices.list(
                row,
                Circuit.part(destination, place),
                language -> Wording.translate(language, "question.tor.place." + place),
                "tor-label");
        relays.forEach(relay -> choices.option(select, relay.nickname()));
        if (place.equals("exit")) {
            choices.option(select, Circuit.NONE, "question.tor.place.none");
        }
    }
}
