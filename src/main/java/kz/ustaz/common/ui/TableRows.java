package kz.ustaz.common.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.dom.Element;
import java.util.List;

/**
 * Shows a table whose rows are small cards on a phone. Some browsers then forget that it is a table, so it is said
 * outright.
 */
public final class TableRows {

    private TableRows() {}

    /** A table without rows yet. @param heads of its columns */
    public static NativeTable headed(List<String> heads) {
        var table = new NativeTable();
        var row = table.getHead().addRow();
        for (String head : heads) {
            var cell = row.addHeaderCell();
            cell.setText(head);
            cell.getElement().setAttribute("scope", "col");
        }
        return table;
    }

    /** @param around gets the table and the classes, if it has not got them yet */
    public static void of(HtmlContainer around, NativeTable table) {
        around.addClassNames("table-wrap", "table-rows");
        name(table.getElement());
        around.add(table);
    }

    private static void name(Element element) {
        if (element.isTextNode()) {
            return;
        }
        String role = switch (element.getTag()) {
            case "table" -> "table";
            case "thead", "tbody" -> "rowgroup";
            case "tr" -> "row";
            case "th" -> "col".equals(element.getAttribute("scope")) ? "columnheader" : "rowheader";
            case "td" -> "cell";
            default -> "";
        };
        if (!role.isEmpty()) {
            element.setAttribute("role", role);
            element.getChildren().filter(child -> !child.isTextNode()).forEach(TableRows::name);
        }
    }
}
