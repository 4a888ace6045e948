package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.TableRows;

/** Attempts with their results, each with its link. */
class AttemptTable extends Spoken {

    /** @param naming whether each row names its quiz */
    AttemptTable(List<Sittings.Line> lines, boolean naming) {
        var table = new NativeTable();
        var head = table.getHead().addRow();
        if (naming) {
            heading(head, "assessment.attempts.quiz");
        }
        heading(head, "assessment.attempts.number");
        heading(head, "assessment.attempts.when");
        heading(head, "assessment.attempts.score");
        heading(head, "assessment.attempts.outcome");
        heading(head, "assessment.attempts.open");
        lines.forEach(line -> row(table.getBody().addRow(), line, naming));
        TableRows.of(this, table);
    }

    private void heading(NativeTableRow head, String key) {
        sayings.text(head.addHeaderCell(), key).getElement().setAttribute("scope", "col");
    }

    private void row(NativeTableRow row, Sittings.Line line, boolean naming) {
        String number = Integer.toString(line.number());
        if (naming) {
            sayings.plain(row.addHeaderCell(), line.title()).getElement().setAttribute("scope", "row");
            number(row.addDataCell(), number);
        } else {
            number(row.addHeaderCell(), number).getElement().setAttribute("scope", "row");
        }
        var when = row.addDataCell();
        var moment = line.handedInAt().orElse(line.startedAt());
        sayings.add(language -> when.setText(Moments.of(moment, language)));
        boolean done = line.handedInAt().isPresent();
        boolean over = done || line.closed();
        var score = row.addDataCell();
        if (line.hidden()) {
            score.setText("–");
        } else if (done) {
            Results.score(sayings, score, line.score());
        }
        row.addDataCell()
                .add(
                        done && !line.hidden()
                                ? Results.outcome(sayings, line.measures(), line.passed(), line.waiting())
                                : unmarked(line));
        var link = new Anchor(over ? Places.result(line.attempt()) : Places.sitting(line.attempt()));
        sayings.text(link, over ? "assessment.attempts.result" : "assessment.attempts.continue");
        // out of its row a link must say which attempt it means
        sayings.attribute(
                link,
                "aria-label",
                over ? "assessment.attempts.result.of" : "assessment.attempts.continue.of",
                line.title(),
                number);
        row.addDataCell().add(link);
    }

    /** Beside it the word of its heading, for a phone, where the headings are out of sight. */
    private <T extends HtmlContainer> T number(T cell, String number) {
        cell.setText(number);
        return sayings.attribute(cell, "data-name", "assessment.attempts.number");
    }

    private Span unmarked(Sittings.Line line) {
        var badge = sayings.text(
                new Span(),
                line.hidden()
                        ? "assessment.attempts.hidden"
                        : line.closed() ? "assessment.attempts.closed" : "assessment.attempts.is-open");
        badge.addClassNames("badge", "badge-due");
        return badge;
    }
}
