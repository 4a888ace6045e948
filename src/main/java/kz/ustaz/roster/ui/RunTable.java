package kz.ustaz.roster.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import kz.ustaz.roster.Runs;

/** The table of runs. */
final class RunTable {

    private static final List<String> HEADINGS = List.of(
            "roster.run.title", "roster.run.starts", "roster.run.people", "roster.run.edition", "roster.run.language");

    private RunTable() {}

    /** What gives a text for a key. */
    interface Texts {
        String get(String key, Object... values);
    }

    static NativeTable of(List<Runs.Line> lines, Locale locale, Texts texts) {
        var table = new NativeTable();
        head(table, HEADINGS, texts);
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        for (Runs.Line line : lines) {
            var run = line.run();
            NativeTableRow row = table.getBody().addRow();
            row.addDataCell()
                    .add(new RouterLink(
                            run.title(),
                            RunView.class,
                            new RouteParameters("run", run.id().value().toString())));
            row.addDataCell().setText(day.format(run.starts()));
            row.addDataCell().setText(Long.toString(line.people()));
            row.addDataCell().setText(run.edition().brief());
            row.addDataCell().setText(Locale.of(run.language()).getDisplayLanguage(locale));
        }
        return table;
    }

    static void head(NativeTable table, List<String> keys, Texts texts) {
        NativeTableRow row = table.getHead().addRow();
        for (String key : keys) {
            NativeTableHeaderCell cell = row.addHeaderCell();
            cell.setText(texts.get(key));
            cell.getElement().setAttribute("scope", "col");
        }
    }
}
