package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import kz.ustaz.assessment.Marking;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.TableRows;

/** What somebody may mark: each quiz of each of his runs that asks for answers which no key can mark. */
@Route("marking")
@RolesAllowed({"LEAD", "MARKER"})
@Menu(title = "assessment.marking.title", order = 55)
@CssImport("./styles/assessment.css")
class MarkingsView extends Spoken implements HasDynamicTitle {

    private static final List<String> HEADINGS = List.of("quiz", "run", "waiting", "given", "overview");

    MarkingsView(Marking marking, CurrentCaller caller) {
        addClassName("stack");
        var lead = sayings.text(new Paragraph(), "assessment.marking.lead");
        lead.addClassName("lead");
        add(sayings.text(new H1(), "assessment.marking.title"), lead);
        var lines = marking.quizzes(caller.get());
        if (lines.isEmpty()) {
            add(sayings.text(new Paragraph(), "assessment.marking.none"));
            return;
        }
        var table = new NativeTable();
        var head = table.getHead().addRow();
        for (String key : HEADINGS) {
            sayings.text(head.addHeaderCell(), "assessment.marking." + key)
                    .getElement()
                    .setAttribute("scope", "col");
        }
        lines.forEach(line -> row(table.getBody().addRow(), line));
        var around = new Div();
        TableRows.of(around, table);
        add(around);
    }

    private void row(NativeTableRow row, Marking.Line line) {
        var name = row.addHeaderCell();
        name.getElement().setAttribute("scope", "row");
        name.add(sayings.plain(new Anchor(Places.marking(line.run().id(), line.quiz())), line.title()));
        cell(row, "run", line.run().title());
        cell(row, "waiting", Integer.toString(line.waiting()));
        cell(row, "given", Integer.toString(line.given()));
        var overview = row.addDataCell();
        if (line.leads()) {
            var link = sayings.text(
                    new Anchor(Places.marked(line.run().id(), line.quiz())), "assessment.marking.overview.open");
            sayings.attribute(link, "aria-label", "assessment.marking.overview.title", line.title());
            overview.add(link);
        }
    }

    private void cell(NativeTableRow row, String key, String text) {
        sayings.attribute(row.addDataCell(), "data-name", "assessment.marking." + key)
                .setText(text);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.marking.title");
    }
}
