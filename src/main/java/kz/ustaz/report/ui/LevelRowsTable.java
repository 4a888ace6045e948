package kz.ustaz.report.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import kz.ustaz.common.table.Cell;
import kz.ustaz.common.table.TableColumn;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.report.Level;
import kz.ustaz.report.LevelRow;
import kz.ustaz.report.LevelTable;

/** The figures of one level, each with a picture of it. */
class LevelRowsTable extends Div {

    private static final String NAME = "what";
    private static final String PART = "part";
    private static final String FIGURE = "figure";

    private final transient Wording wording;

    LevelRowsTable(Level level, List<LevelRow> rows, Wording wording) {
        this.wording = wording;
        addClassName("levels-table");
        var columns = LevelTable.of(level);
        boolean parted = columns.stream().anyMatch(column -> column.key().equals(PART));
        var shown =
                columns.stream().filter(column -> !column.key().equals(PART)).toList();
        var headings = shown.stream().map(column -> heading(column, level)).toList();
        var table = TableRows.headed(headings);
        table.getElement().setAttribute("aria-label", wording.get("report.level." + level));
        for (var row : rows) {
            line(table, shown, headings, row, parted);
        }
        TableRows.of(this, table);
    }

    private String heading(TableColumn<LevelRow> column, Level level) {
        return column.key().equals(FIGURE)
                ? wording.get("report.levels.figure." + level)
                : column.heading().apply(wording);
    }

    private void line(
            NativeTable table,
            List<TableColumn<LevelRow>> columns,
            List<String> headings,
            LevelRow row,
            boolean parted) {
        var line = table.getBody().addRow();
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var said = column.cell().apply(row, wording);
            if (column.key().equals(NAME)) {
                var name = line.addHeaderCell();
                name.getElement().setAttribute("scope", "row");
                name.add(new Span(said.text()));
                if (parted && !row.part().in(wording).isEmpty()) {
                    name.add(small(row.part().in(wording)));
                }
            } else {
                var cell = line.addDataCell();
                cell.getElement().setAttribute("data-name", headings.get(i));
                fill(cell, said, column.key().equals(FIGURE), row);
            }
        }
    }

    private void fill(NativeTableCell cell, Cell said, boolean figure, LevelRow row) {
        cell.add(new Span(said.text()));
        if (!figure) {
            return;
        }
        if (said.percent() >= 0) {
            cell.add(meter(said.percent()));
        }
        row.gain().ifPresent(gain -> cell.add(small(LevelTable.range(row, wording)), new GainPicture(gain)));
    }

    private static Span small(String text) {
        var small = new Span(text);
        small.addClassNames("muted", "levels-small");
        return small;
    }

    /** The figure stands beside it; printed too. */
    private static Div meter(int percent) {
        var filled = new Div();
        filled.setWidth(percent + "%");
        filled.getStyle().set("print-color-adjust", "exact");
        var meter = new Div(filled);
        meter.addClassName("meter");
        meter.getElement().setAttribute("aria-hidden", "true");
        return meter;
    }
}
