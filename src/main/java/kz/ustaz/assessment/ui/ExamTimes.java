package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import kz.ustaz.assessment.ExamRoom;
import kz.ustaz.assessment.Opening;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.TableRows;

/** When each quiz of a run opens and closes, and with which code; each can be changed for a reason. */
class ExamTimes extends Spoken {

    private static final String[] HEADINGS = {"quiz", "time", "opens", "closes", "code", "act"};

    ExamTimes() {
        addClassNames("card", "stack");
    }

    interface Acts extends Serializable {

        ExamRoom.Room room();

        Optional<Refused> open(String quiz, Opening opening, String reason);
    }

    void show(Acts acts) {
        removeAll();
        sayings.forget();
        var room = acts.room();
        var table = new NativeTable();
        var head = table.getHead().addRow();
        for (String heading : HEADINGS) {
            sayings.text(head.addHeaderCell(), "assessment.exam." + heading)
                    .getElement()
                    .setAttribute("scope", "col");
        }
        room.quizzes().forEach(line -> row(table.getBody().addRow(), line, room, acts));
        var around = new Div();
        TableRows.of(around, table);
        add(
                sayings.text(new H2(), "assessment.exam.title"),
                sayings.text(
                        new Paragraph(), "assessment.exam.lead", room.zone().getId()),
                around);
    }

    private void row(NativeTableRow row, ExamRoom.Line line, ExamRoom.Room room, Acts acts) {
        var zone = room.zone();
        var name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        sayings.plain(name, line.title());
        var time = cell(row, "time");
        if (line.minutes() == 0) {
            sayings.text(time, "assessment.exam.any-time");
        } else {
            sayings.text(time, "assessment.quiz.minutes", line.minutes());
        }
        moment(cell(row, "opens"), line.opening().opens(), zone);
        moment(cell(row, "closes"), line.opening().closes(), zone);
        cell(row, "code")
                .setText(line.opening().code().isEmpty() ? "–" : line.opening().code());
        var again = new Anchor(Places.regrade(room.run().id(), line.quiz()));
        sayings.text(again, "assessment.regrade.open");
        sayings.attribute(again, "aria-label", "assessment.regrade.open.of", line.title());
        var live = new Anchor(Places.room(room.run().id(), line.quiz()));
        sayings.text(live, "assessment.room.open");
        sayings.attribute(live, "aria-label", "assessment.room.open.of", line.title());
        row.addDataCell().add(live, change(line, zone, acts), again);
    }

    private NativeTableCell cell(NativeTableRow row, String heading) {
        return sayings.attribute(row.addDataCell(), "data-name", "assessment.exam." + heading);
    }

    private void moment(NativeTableCell cell, Optional<Instant> moment, ZoneId zone) {
        sayings.add(language ->
                cell.setText(moment.map(at -> Moments.of(at, language, zone)).orElse("–")));
    }

    private NativeDetails change(ExamRoom.Line line, ZoneId zone, Acts acts) {
        var act = new ReasonedAct(sayings);
        var opens = act.input(
                "datetime-local",
                "assessment.exam.opens",
                Typed.text(line.opening().opens(), zone));
        var closes = act.input(
                "datetime-local",
                "assessment.exam.closes",
                Typed.text(line.opening().closes(), zone));
        var code = act.input("text", "assessment.exam.code", line.opening().code());
        code.getElement().setAttribute("maxlength", "40").setAttribute("autocomplete", "off");
        var addresses = act.input(
                "text",
                "assessment.exam.addresses",
                String.join(", ", line.opening().addresses()));
        addresses
                .getElement()
                .setAttribute("autocomplete", "off")
                .setAttribute("maxlength", "1000")
                .setAttribute("placeholder", "10.1.2.0/24, 2001:db8::/32");
        var form = act.form("assessment.exam.reason", "assessment.exam.set", reason -> {
            Opening opening;
            try {
                opening = new Opening(
                        Typed.moment(opens.getValue(), zone),
                        Typed.moment(closes.getValue(), zone),
                        code.getValue().strip(),
                        Typed.words(addresses.getValue()));
            } catch (DateTimeException e) {
                return Optional.of(new Refused("assessment.refused.moment"));
            }
            var refused = acts.open(line.quiz(), opening, reason);
            if (refused.isEmpty()) {
                show(acts);
                var notice = sayings.text(new Paragraph(), "assessment.exam.set.done", line.title());
                notice.addClassNames("notice", "notice-ok");
                notice.getElement().setAttribute("role", "status");
                add(notice);
            }
            return refused;
        });
        return ReasonedAct.folded(sayings, "assessment.exam.change", "assessment.exam.change.of", form, line.title());
    }
}
