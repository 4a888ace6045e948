package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.UnderWay;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.TableRows;

/** Attempts that are open in a run, each with what its lead can do about it for a reason. */
class OpenAttempts extends Spoken {

    private static final String[] HEADINGS = {"trainee", "quiz", "started", "saved", "left", "act"};

    OpenAttempts() {
        addClassNames("card", "stack");
    }

    /** What is done about an attempt; what is wrong with it comes back, and nothing when it was done. */
    interface Acts extends Serializable {

        List<UnderWay.Line> lines();

        Optional<Refused> close(AttemptId attempt, String reason);

        Optional<Refused> addTime(AttemptId attempt, int minutes, String reason);

        Optional<Refused> handIn(AttemptId attempt, String reason);
    }

    void show(Acts acts) {
        removeAll();
        sayings.forget();
        add(sayings.text(new H2(), "assessment.open.title"));
        var lines = acts.lines();
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
        lines.forEach(line -> row(table.getBody().addRow(), line, acts));
        var around = new Div();
        TableRows.of(around, table);
        add(around);
    }

    private void row(NativeTableRow row, UnderWay.Line line, Acts acts) {
        var name = row.addHeaderCell();
        name.setText(line.name());
        name.getElement().setAttribute("scope", "row");
        sayings.plain(row.addDataCell(), line.quiz());
        var started = sayings.attribute(row.addDataCell(), "data-name", "assessment.open.started");
        sayings.add(language -> started.setText(Moments.of(line.startedAt(), language)
                + line.honoured()
                        .map(at -> " · " + Sayings.translate(language, "assessment.open.honoured"))
                        .orElse("")));
        var saved = sayings.attribute(row.addDataCell(), "data-name", "assessment.open.saved");
        sayings.add(language -> saved.setText(
                line.lastSave().map(at -> Moments.of(at, language)).orElse("–")));
        var left = sayings.attribute(row.addDataCell(), "data-name", "assessment.open.left");
        if (line.waits()) {
            sayings.text(left, "assessment.open.left.waits");
        } else if (line.left().isPresent()) {
            sayings.text(
                    left,
                    "assessment.open.left.minutes",
                    line.left().get().plusSeconds(59).toMinutes());
        } else {
            left.setText("–");
        }
        var cell = row.addDataCell();
        if (line.left().isPresent()) {
            cell.add(moreTime(line, acts), handIn(line, acts));
        }
        cell.add(close(line, acts));
    }

    private NativeDetails moreTime(UnderWay.Line line, Acts acts) {
        var act = new ReasonedAct(sayings);
        var minutes = act.input("number", "assessment.open.more.minutes", "10");
        minutes.getElement().setAttribute("min", "1").setAttribute("max", "600");
        var form = act.form(
                "assessment.open.more.reason",
                "assessment.open.more.now",
                reason -> done(
                        acts.addTime(line.attempt(), Typed.whole(minutes.getValue()), reason),
                        acts,
                        "assessment.open.more.done",
                        line.name(),
                        minutes.getValue()));
        return ReasonedAct.folded(
                sayings, "assessment.open.more", "assessment.open.more.of", form, line.name(), line.quiz());
    }

    private NativeDetails handIn(UnderWay.Line line, Acts acts) {
        var form = new ReasonedAct(sayings)
                .form(
                        "assessment.open.more.reason",
                        "assessment.open.hand-in.now",
                        reason -> done(
                                acts.handIn(line.attempt(), reason),
                                acts,
                                "assessment.open.hand-in.done",
                                line.name()));
        return ReasonedAct.folded(
                sayings, "assessment.open.hand-in", "assessment.open.hand-in.of", form, line.name(), line.quiz());
    }

    private NativeDetails close(UnderWay.Line line, Acts acts) {
        var act = new ReasonedAct(sayings);
        act.button().addClassName("button-bad");
        var form = act.form(
                "assessment.open.reason",
                "assessment.open.close.now",
                reason -> done(acts.close(line.attempt(), reason), acts, "assessment.open.closed", line.name()));
        return ReasonedAct.folded(
                sayings, "assessment.open.close", "assessment.open.close.of", form, line.name(), line.quiz());
    }

    private Optional<Refused> done(Optional<Refused> refused, Acts acts, String key, Object... values) {
        if (refused.isEmpty()) {
            show(acts);
            var notice = sayings.text(new Paragraph(), key, values);
            notice.addClassNames("notice", "notice-ok");
            notice.getElement().setAttribute("role", "status");
            add(notice);
        }
        return refused;
    }
}
