package kz.ustaz.question.tor;

import static kz.ustaz.question.ui.PromptField.child;

import com.vaadin.flow.dom.Element;
import java.util.List;
import kz.ustaz.question.ui.Wording;

/**
 * A table whose rows are small cards on a phone. Some browsers then forget that it is a table, so its parts say what
 * they are.
 */
final class Rows {

    private final Wording wording;
    private final List<String> names;
    private final Element table;
    private final Element body;
    private Element row;
    private int column;

    /** @param names keys of the columns' names */
    Rows(Element parent, Wording wording, String classes, List<String> names) {
        this.wording = wording;
        this.names = names;
        table = child(child(parent, "div", "table-wrap table-rows " + classes), "table", "tor-table")
                .setAttribute("role", "table");
        var head = child(child(table, "thead", "tor-head").setAttribute("role", "rowgroup"), "tr", "tor-row")
                .setAttribute("role", "row");
        names.forEach(name -> wording.text(
                child(head, "th", "tor-column")
                        .setAttribute("role", "columnheader")
                        .setAttribute("scope", "col"),
                name));
        body = child(table, "tbody", "tor-body").setAttribute("role", "rowgroup");
        row = head;
    }

    /** Names the table. */
    void caption(Wording.Phrase phrase) {
        var caption = new Element("caption");
        caption.getClassList().add("tor-caption");
        table.insertChild(0, caption);
        wording.text(caption, phrase);
    }

    /** Begins a row. @return the cell that names it */
    Element row() {
        row = child(body, "tr", "tor-row").setAttribute("role", "row");
        column = 1;
        return child(row, "th", "tor-name").setAttribute("role", "rowheader").setAttribute("scope", "row");
    }

    /** Adds the next cell to the row. */
    Element cell() {
        var cell = child(row, "td", "tor-cell").setAttribute("role", "cell");
        String name = names.get(column++);
        wording.attribute(cell, "data-name", language -> Wording.translate(language, name));
        return cell;
    }
}
