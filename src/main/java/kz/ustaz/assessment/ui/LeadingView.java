package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import kz.ustaz.assessment.Adoption;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.TableRows;

/** The runs that somebody leads, and whether each teaches the newest edition. */
@Route("leading")
@RolesAllowed("LEAD")
@Menu(title = "assessment.leading.title", order = 50)
@CssImport("./styles/assessment.css")
class LeadingView extends Spoken implements HasDynamicTitle {

    LeadingView(Adoption adoption, CurrentCaller caller) {
        addClassName("stack");
        var lead = sayings.text(new Paragraph(), "assessment.leading.lead");
        lead.addClassName("lead");
        var table = new NativeTable();
        var head = table.getHead().addRow();
        for (String key : new String[] {"run", "starts", "edition"}) {
            sayings.text(head.addHeaderCell(), "assessment.leading." + key)
                    .getElement()
                    .setAttribute("scope", "col");
        }
        adoption.runs(caller.get()).forEach(line -> row(table.getBody().addRow(), line));
        add(sayings.text(new H1(), "assessment.leading.title"), lead);
        var around = new com.vaadin.flow.component.html.Div();
        TableRows.of(around, table);
        add(around);
    }

    private void row(NativeTableRow row, Adoption.Line line) {
        var name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(new RouterLink(
                line.run().title(), LedRunView.class, Places.run(line.run().id())));
        var starts = sayings.attribute(row.addDataCell(), "data-name", "assessment.leading.starts");
        sayings.add(language ->
                starts.setText(Moments.day(language).format(line.run().starts())));
        var badge =
                sayings.text(new Span(), line.current() ? "assessment.leading.current" : "assessment.leading.newer");
        badge.addClassNames("badge", line.current() ? "badge-ok" : "badge-due");
        row.addDataCell().add(badge);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.leading.title");
    }
}
