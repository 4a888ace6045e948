package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import kz.ustaz.assessment.ItemTable;
import kz.ustaz.assessment.QuizReport;
import kz.ustaz.assessment.analysis.ItemReport;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.TableRows;

/** The items of a quiz, what needs a look first; each leads to its own page. */
class AnalysedItems extends Div {

    private final transient QuizReport report;
    private final transient AnalysisPlace place;
    private final transient Wording wording;

    AnalysedItems(QuizReport report, AnalysisPlace place, Wording wording) {
        this.report = report;
        this.place = place;
        this.wording = wording;
        addClassName("analysis-items");
        var columns = new ItemTable(report)
                .onScreen().stream()
                        .filter(column -> !report.analysis().tellsTooLittle()
                                || column.key().equals("question"))
                        .toList();
        var table = new NativeTable();
        var head = table.getHead().addRow();
        columns.forEach(column -> heading(head, column.heading().apply(wording)));
        if (report.analysis().tellsTooLittle()) {
            heading(head, wording.get("assessment.analysis.column.n"));
        }
        report.analysis().byTrouble().forEach(item -> {
            var row = table.getBody().addRow();
            columns.forEach(column -> cell(row, column, item));
            if (report.analysis().tellsTooLittle()) {
                named(row.addDataCell(), wording.get("assessment.analysis.column.n"))
                        .setText(Integer.toString(item.statistics().n()));
            }
        });
        TableRows.of(this, table);
    }

    private static void heading(NativeTableRow head, String text) {
        var cell = head.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", "col");
    }

    private void cell(NativeTableRow row, TableColumn<ItemReport> column, ItemReport item) {
        String text = column.cell().apply(item, wording).text();
        switch (column.key()) {
            case "question" -> question(row, item, text);
            case "discrimination" -> {
                var cell = named(row.addDataCell(), column.heading().apply(wording));
                cell.addClassName("analysis-pictured");
                cell.add(new Span(text));
                cell.add(Picture.interval(
                        item.statistics().discrimination(), item.statistics().discriminationInterval(), -100));
            }
            case "facility" -> {
                var cell = named(row.addDataCell(), column.heading().apply(wording));
                cell.addClassName("analysis-pictured");
                cell.add(new Span(text));
                cell.add(Picture.interval(
                        Picture.times(item.statistics().facility()),
                        item.statistics().facilityInterval().map(Picture::times),
                        0));
            }
            case "findings" -> {
                var cell = row.addDataCell();
                cell.addClassName("analysis-said");
                cell.add(new FindingList(item, wording));
            }
            default -> named(row.addDataCell(), column.heading().apply(wording)).setText(text);
        }
    }

    private void question(NativeTableRow row, ItemReport item, String text) {
        var name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(new Anchor(
                place.one(item.item().id()),
                wording.get(
                        "assessment.analysis.numbered",
                        report.number(item.item().id()),
                        text)));
    }

    /** Beside it the word of its heading, for a phone, where the headings are out of sight. */
    private static NativeTableCell named(NativeTableCell cell, String name) {
        cell.getElement().setAttribute("data-name", name);
        return cell;
    }
}
