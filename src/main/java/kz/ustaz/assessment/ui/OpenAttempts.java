package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.BiFunction;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.UnderWay;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.TableRows;

/** Attempts that are open in a run, each with the way to close it for a reason. */
class OpenAttempts extends Spoken {

    private static final String[] HEADINGS = {"trainee", "quiz", "started", "saved", "act"};

    OpenAttempts() {
        addClassNames("card", "stack");
    }

    /** Closes an attempt for a reason. */
    interface Close extends BiFunction<AttemptId, String, UnderWay.Outcome> {}

    void show(List<UnderWay.Line> lines, Close close) {
        removeAll();
        sayings.forget();
        add(sayings.text(new H2(), "assessment.open.title"));
        if (lines.isEmpty()) {
            add(sayings.text(new Paragraph(), "assessment.open.none"));
            return;
        }
        var table = new NativeTable();
        var head = table.getHead().addRow();
        for (String heading : HEADINGS) {
            sayings.text(head.addHeaderCell(), "assessment.open." + heading)
                    .getElement()
                    .setAttribute("scope", "col");
        }
        lines.forEach(line -> row(table.getBody().addRow(), line, close));
        var around = new Div();
        TableRows.of(around, table);
        add(around);
    }

    private void row(NativeTableRow row, UnderWay.Line line, Close close) {
        var name = row.addHeaderCell();
        name.setText(line.name());
        name.getElement().setAttribute("scope", "row");
        sayings.plain(row.addDataCell(), line.quiz());
        var started = sayings.attribute(row.addDataCell(), "data-name", "assessment.open.started");
        sayings.add(language -> started.setText(Moments.of(line.startedAt(), language)));
        var saved = sayings.attribute(row.addDataCell(), "data-name", "assessment.open.saved");
        sayings.add(language -> saved.setText(
                line.lastSave().map(at -> Moments.of(at, language)).orElse("–")));
        row.addDataCell().add(closing(line, close));
    }

    private NativeDetails closing(UnderWay.Line line, Close close) {
        var summary = sayings.text(new Span(), "assessment.open.close");
        sayings.attribute(summary, "aria-label", "assessment.open.close.of", line.name(), line.quiz());
        var reason = new Input();
        String id = "close-" + line.attempt().value();
        reason.setId(id);
        reason.getElement().setAttribute("maxlength", "1000").setAttribute("required", true);
        var label = sayings.text(new NativeLabel(), "assessment.open.reason");
        label.setFor(id);
        var wrong = new Paragraph();
        wrong.addClassNames("notice", "notice-bad");
        wrong.getElement().setAttribute("role", "alert");
        wrong.setVisible(false);
        var now = sayings.text(new NativeButton(), "assessment.open.close.now");
        now.addClassNames("button", "button-bad");
        now.getElement().setAttribute("type", "button");
        now.addClickListener(click -> {
            switch (close.apply(line.attempt(), reason.getValue())) {
                case UnderWay.Outcome.Closed closed -> {
                    show(closed.left(), close);
                    notice(line.name());
                }
                case UnderWay.Outcome.No no -> {
                    say(wrong, no.reason());
                    wrong.setVisible(true);
                }
            }
        });
        var form = new Div(label, reason, wrong, now);
        form.addClassName("stack");
        return new NativeDetails(summary, form);
    }

    private void say(Paragraph where, Refused text) {
        sayings.text(where, text.key(), text.values());
    }

    private void notice(String name) {
        var notice = sayings.text(new Paragraph(), "assessment.open.closed", name);
        notice.addClassNames("notice", "notice-ok");
        notice.getElement().setAttribute("role", "status");
        add(notice);
    }
}
