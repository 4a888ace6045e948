package kz.ustaz.report.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import kz.ustaz.common.Score;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.report.TraineeRecord;

/** The two tables of a trainee's record: his modules and his attempts. */
record TraineeTables(TraineeRecord trainee, Wording wording) {

    NativeTable modules() {
        var table = new NativeTable();
        head(table, List.of("report.record.module", "report.record.state", "report.record.score"));
        var course = trainee.course();
        for (var in : trainee.row().stand().modules()) {
            var row = table.getBody().addRow();
            name(
                    row,
                    course.module(in.module())
                            .map(module -> wording.of(module.title()))
                            .orElse(in.module()));
            cell(row, "report.record.state", wording.get("report.state." + in.state(), in.done(), in.all()));
            cell(row, "report.record.score", in.best().map(this::percent).orElse("—"));
        }
        return table;
    }

    NativeTable attempts() {
        var table = new NativeTable();
        head(
                table,
                List.of("report.record.quiz", "report.record.when", "report.record.score", "report.record.outcome"));
        for (var attempt : trainee.attempts()) {
            var row = table.getBody().addRow();
            name(row, wording.of(attempt.quiz()));
            cell(
                    row,
                    "report.record.when",
                    Moments.of(attempt.at(), wording.locale(), trainee.run().zone()));
            cell(
                    row,
                    "report.record.score",
                    attempt.outcome().map(done -> percent(done.score())).orElse("—"));
            var outcome = cell(row, "report.record.outcome", "");
            outcome.add(attempt.outcome()
                    .map(done -> done.passed()
                            ? badge("report.record.passed", "badge-ok")
                            : done.waiting() > 0
                                    ? badge("report.record.waits", "badge-due")
                                    : badge("report.record.failed", "badge-bad"))
                    .orElseGet(() -> badge("report.record.open", "badge-due")));
        }
        return table;
    }

    private Span badge(String key, String look) {
        var badge = new Span(wording.get(key));
        badge.addClassNames("badge", look);
        return badge;
    }

    private String percent(Score score) {
        return wording.get("report.percent", score.percent());
    }

    private void head(NativeTable table, List<String> keys) {
        var row = table.getHead().addRow();
        for (String key : keys) {
            var cell = row.addHeaderCell();
            cell.setText(wording.get(key));
            cell.getElement().setAttribute("scope", "col");
        }
    }

    private static void name(NativeTableRow row, String text) {
        var cell = row.addHeaderCell();
        cell.getElement().setAttribute("scope", "row");
        cell.setText(text);
    }

    private NativeTableCell cell(NativeTableRow row, String heading, String text) {
        var cell = row.addDataCell();
        cell.getElement().setAttribute("data-name", wording.get(heading));
        cell.setText(text);
        return cell;
    }
}
