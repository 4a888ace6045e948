package kz.ustaz.roster.ui;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Locale;
import kz.ustaz.common.ui.LanguageName;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.roster.Runs;

/** The table of runs. */
final class RunTable {

    private static final List<String> HEADINGS = List.of(
            "roster.run.title",
            "roster.run.starts",
            "roster.run.ends",
            "roster.run.place",
            "roster.run.people",
            "roster.run.edition",
            "roster.run.language");

    private RunTable() {}

    /** What gives a text for a key. */
    interface Texts {
        String get(String key, Object... values);
    }

    static NativeTable of(List<Runs.Line> lines, Locale locale, Texts texts) {
        var table = new NativeTable();
        head(table, HEADINGS, texts);
        var day = Moments.day(locale);
        for (Runs.Line line : lines) {
            var run = line.run();
            NativeTableRow row = table.getBody().addRow();
            rowName(row)
                    .add(new RouterLink(
                            run.title(),
                            RunView.class,
                            new RouteParameters("run", run.id().value().toString())));
            cell(row, "roster.run.starts", texts).setText(day.format(run.starts()));
            cell(row, "roster.run.ends", texts)
                    .setText(day.format(line.details().ends()));
            cell(row, "roster.run.place", texts).setText(said(line.details().place()));
            cell(row, "roster.run.people", texts).setText(people(line, texts));
            cell(row, "roster.run.edition", texts).setText(run.edition().brief());
            cell(row, "roster.run.language", texts).setText(LanguageName.alone(run.language(), locale));
        }
        return table;
    }

    /** On a phone a word alone in its line would look forgotten. */
    private static String said(String place) {
        return place.isEmpty() ? "–" : place;
    }

    private static String people(Runs.Line line, Texts texts) {
        var capacity = line.details().capacity();
        return capacity.isPresent()
                ? texts.get("roster.run.people.of", line.people(), capacity.getAsInt())
                : Long.toString(line.people());
    }

    /** The cell that names its row. */
    static NativeTableHeaderCell rowName(NativeTableRow row) {
        var cell = row.addHeaderCell();
        cell.getElement().setAttribute("scope", "row");
        return cell;
    }

    /** Carries its heading along, for a phone, where the headings are out of sight. */
    static NativeTableCell cell(NativeTableRow row, String heading, Texts texts) {
        var cell = row.addDataCell();
        cell.getElement().setAttribute("data-name", texts.get(heading));
        return cell;
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
