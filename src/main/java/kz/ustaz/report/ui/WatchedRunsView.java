package kz.ustaz.report.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.report.Supervision;

/** The runs that somebody may watch. */
@CssImport("./styles/report.css")
@Route("watch")
@RolesAllowed({"ADMINISTRATOR", "SUPERVISOR", "LEAD"})
@Menu(title = "report.runs.title", order = 50)
class WatchedRunsView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private final transient Supervision supervision;
    private final transient CurrentCaller caller;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Div list = new Div();
    private transient List<Supervision.Line> lines = List.of();

    WatchedRunsView(Supervision supervision, CurrentCaller caller) {
        this.supervision = supervision;
        this.caller = caller;
        addClassName("stack");
        lead.addClassName("lead");
        add(title, lead, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        lines = supervision.runs(caller.get());
        show();
    }

    private void show() {
        title.setText(getPageTitle());
        lead.setText(getTranslation(lines.isEmpty() ? "report.runs.none" : "report.runs.lead"));
        list.removeAll();
        if (!lines.isEmpty()) {
            TableRows.of(list, table());
        }
    }

    private NativeTable table() {
        var table = new NativeTable();
        var head = table.getHead().addRow();
        for (String key : List.of("report.run", "report.run.starts", "report.run.people")) {
            var cell = head.addHeaderCell();
            cell.setText(getTranslation(key));
            cell.getElement().setAttribute("scope", "col");
        }
        var day = Moments.day(getLocale());
        for (var line : lines) {
            var row = table.getBody().addRow();
            var name = row.addHeaderCell();
            name.getElement().setAttribute("scope", "row");
            name.add(new RouterLink(
                    line.run().title(),
                    WatchView.class,
                    new RouteParameters("run", line.run().id().value().toString())));
            cell(row, "report.run.starts").setText(day.format(line.run().starts()));
            cell(row, "report.run.people").setText(Long.toString(line.people()));
        }
        return table;
    }

    private NativeTableCell cell(NativeTableRow row, String heading) {
        var cell = row.addDataCell();
        cell.getElement().setAttribute("data-name", getTranslation(heading));
        return cell;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("report.runs.title");
    }
}
