package kz.ustaz.content.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Locale;
import kz.ustaz.common.ui.LanguageName;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.content.LanguageState;

/** How much of the course one language has. */
class LanguageCard extends Section {

    LanguageCard(LanguageState state, Locale locale) {
        addClassNames("card", "stack");
        add(new H3(LanguageName.alone(state.language(), locale)));
        if (state.source()) {
            add(new Paragraph(getTranslation("content.state.source")));
        }
        var around = new Div();
        TableRows.of(around, state.source() ? source(state) : translation(state));
        add(around);
        if (!state.source()) {
            add(new Anchor("course/state/" + state.language(), getTranslation("content.state.to-approve")));
        }
    }

    private NativeTable source(LanguageState state) {
        var table =
                TableRows.headed(List.of(getTranslation("content.state.sort"), getTranslation("content.state.there")));
        state.rows().forEach(row -> {
            var line = head(table, row);
            cell(line, "content.state.there", Integer.toString(row.there()));
        });
        return table;
    }

    private NativeTable translation(LanguageState state) {
        var table = TableRows.headed(List.of(
                getTranslation("content.state.sort"),
                getTranslation("content.state.there"),
                getTranslation("content.state.approved"),
                getTranslation("content.state.drafts"),
                getTranslation("content.state.stale")));
        state.rows().forEach(row -> {
            var line = head(table, row);
            cell(line, "content.state.there", getTranslation("content.state.of", row.there(), row.all()));
            cell(line, "content.state.approved", Integer.toString(row.approved()));
            cell(line, "content.state.drafts", Integer.toString(row.drafts()));
            cell(line, "content.state.stale", Integer.toString(row.stale()));
        });
        return table;
    }

    private NativeTableRow head(NativeTable table, LanguageState.Row row) {
        var line = table.getBody().addRow();
        var head = line.addHeaderCell();
        head.getElement().setAttribute("scope", "row");
        head.setText(getTranslation("content.sort." + row.sort()));
        return line;
    }

    /** On a phone each cell says what it is. */
    private void cell(NativeTableRow line, String key, String value) {
        var cell = line.addDataCell();
        cell.setText(value);
        cell.getElement().setAttribute("data-name", getTranslation(key));
    }
}
