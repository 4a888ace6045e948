package kz.ustaz.question.tor;

import static kz.ustaz.question.ui.PromptField.child;

import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.stream.Collectors;
import kz.ustaz.question.Answer;
import kz.ustaz.question.ui.Wording;
import tools.jackson.databind.json.JsonMapper;

/** For each destination the picture as it is right, the table with what was given, and for each observer why. */
final class MatrixReview {

    private static final String VALUE = "question.tor.value.";

    private MatrixReview() {}

    static void show(Element step, TorPrompt prompt, TorHidden hidden, Answer answer, Verdicts verdicts) {
        var lights = hidden.expected().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().accepted().getFirst()));
        for (var visit : prompt.visits()) {
            var group = Visits.group(step, visit, verdicts.wording());
            Visits.picture(group, visit, "sight", verdicts.wording())
                    .setAttribute("data-given", JsonMapper.shared().writeValueAsString(lights));
            var rows = new Rows(group, verdicts.wording(), "tor-matrix", MatrixStep.COLUMNS);
            var reasons = child(group, "ul", "tor-reasons");
            for (var observer : visit.destination().observers()) {
                verdicts.wording().text(rows.row(), observer.key());
                for (var seen : Seen.values()) {
                    String part = Matrix.part(visit.destination(), observer, seen);
                    cell(rows.cell(), answer.value(part), hidden.expected(part), verdicts.wording());
                }
                String first = Matrix.part(visit.destination(), observer, Seen.IP);
                verdicts.wording()
                        .text(
                                child(reasons, "li", "review-feedback"),
                                hidden.expected(first).why());
            }
        }
    }

    private static void cell(Element cell, String given, Expected expected, Wording wording) {
        boolean right = expected.accepted().contains(given);
        cell.getClassList().add(right ? "is-right" : "is-wrong");
        child(cell, "span", "review-icon").setAttribute("aria-hidden", "true").setText(right ? "✓" : "✗");
        wording.text(child(cell, "span", "review-value"), Verdicts.word(VALUE, given));
        if (!right) {
            wording.text(
                    child(cell, "span", "tor-right"),
                    language -> Wording.translate(language, "question.answer.right") + ": "
                            + Wording.translate(
                                    language, VALUE + expected.accepted().getFirst()));
        }
    }
}
