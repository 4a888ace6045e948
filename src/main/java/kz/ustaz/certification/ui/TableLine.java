package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A line of a table as {@link kz.ustaz.common.ui.TableRows} shows it. */
final class TableLine {

    private TableLine() {}

    /** The cell that names its line. */
    static NativeTableHeaderCell name(NativeTableRow row) {
        var cell = row.addHeaderCell();
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    /** Carries its heading along, for a phone, where the headings are out of sight. */
    static NativeTableCell cell(NativeTableRow row, String heading) {
        var cell = row.addDataCell();
        cell.getElement().setAttribute("data-name", heading);
        return cell;
    }

    static NativeTableCell cell(NativeTableRow row, String heading, String text) {
        var cell = cell(row, heading);
        cell.setText(text);
        return cell;
    }
}
