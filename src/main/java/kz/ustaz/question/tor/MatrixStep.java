package kz.ustaz.question.tor;

import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.stream.Stream;
import kz.ustaz.question.ui.Wording;

/** For each destination a table of observers and what they see. */
final class MatrixStep {

    static final List<String> COLUMNS = Stream.concat(
                    Stream.of("question.tor.observer"), Stream.of(Seen.values()).map(Seen::key))
            .toList();

    private MatrixStep() {}

    static void show(Element step, TorPrompt prompt, Choices choices) {
        for (var visit : prompt.visits()) {
            var group = Visits.group(step, visit, choices.wording());
            Visits.picture(group, visit, "sight", choices.wording());
            var rows = new Rows(group, choices.wording(), "tor-matrix", COLUMNS);
            for (var observer : visit.destination().observers()) {
                choices.wording().text(rows.row(), observer.key());
                for (var seen : Seen.values()) {
                    cell(rows.cell(), visit.destination(), observer, seen, choices);
                }
            }
        }
    }

    private static void cell(Element cell, Destination destination, Observer observer, Seen seen, Choices choices) {
        var select = choices.list(
                cell,
                Matrix.part(destination, observer, seen),
                language ->
                        Wording.translate(language, observer.key()) + ": " + Wording.translate(language, seen.key()),
                "visually-hidden");
        Matrix.VALUES.forEach(value -> choices.option(select, value, "question.tor.value." + value));
    }
}
