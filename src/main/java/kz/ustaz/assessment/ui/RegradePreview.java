package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Function;
import kz.ustaz.assessment.Regrades;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.TableRows;

/** Who would change and how, and below it the act itself, which wants a reason. */
class RegradePreview extends Spoken {

    private static final String[] HEADINGS = {"trainee", "attempt", "question", "score", "outcome"};

    /** It cannot be done. */
    RegradePreview(Refused why) {
        var notice = sayings.text(new Paragraph(), why.key(), why.values());
        notice.addClassNames("notice", "notice-bad");
        notice.getElement().setAttribute("role", "alert");
        add(notice);
    }

    RegradePreview(Regrades.Look.Preview preview, Function<String, Optional<Refused>> act) {
        addClassName("stack");
        var summary = preview.moved().isEmpty()
                ? sayings.text(new Paragraph(), "assessment.regrade.nobody", preview.attempts())
                : sayings.text(
                        new Paragraph(),
                        "assessment.regrade.summary",
                        preview.moved().size(),
                        preview.attempts(),
                        preview.pass(),
                        preview.fail());
        summary.addClassNames("notice", "notice-info");
        add(summary);
        if (!preview.moved().isEmpty()) {
            add(table(preview));
        }
        var reasoned = new ReasonedAct(sayings);
        reasoned.button().getElement().setAttribute("data-apply", "");
        add(reasoned.form("assessment.open.reason", "assessment.regrade.apply", act));
    }

    private Div table(Regrades.Look.Preview preview) {
        var table = new NativeTable();
        var head = table.getHead().addRow();
        for (String heading : HEADINGS) {
            sayings.text(head.addHeaderCell(), "assessment.regrade." + heading)
                    .getElement()
                    .setAttribute("scope", "col");
        }
        preview.moved().forEach(moved -> row(table.getBody().addRow(), moved));
        var around = new Div();
        TableRows.of(around, table);
        return around;
    }

    private void row(NativeTableRow row, Regrades.Moved moved) {
        var name = row.addHeaderCell();
        name.setText(moved.name());
        name.getElement().setAttribute("scope", "row");
        sayings.attribute(row.addDataCell(), "data-name", "assessment.regrade.attempt")
                .setText(Integer.toString(moved.number()));
        var question = sayings.attribute(row.addDataCell(), "data-name", "assessment.regrade.question");
        sayings.text(
                question, "assessment.regrade.from-to", Results.marks(moved.was()), Results.marks(moved.becomes()));
        var score = sayings.attribute(row.addDataCell(), "data-name", "assessment.regrade.score");
        sayings.text(
                score,
                "assessment.regrade.from-to",
                Results.marks(moved.before()) + " (" + moved.before().percent() + "\u00a0%)",
                Results.marks(moved.after()) + " (" + moved.after().percent() + "\u00a0%)");
        var outcome = sayings.attribute(row.addDataCell(), "data-name", "assessment.regrade.outcome");
        outcome.add(Results.outcome(sayings, moved.passed(), moved.waiting()));
        if (moved.passed() != moved.passes()) {
            outcome.add(new Span(" → "), Results.outcome(sayings, moved.passes(), moved.waiting()));
        }
    }
}
