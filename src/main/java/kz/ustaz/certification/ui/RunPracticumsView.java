package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import kz.ustaz.certification.Candidates;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.roster.RunId;

/** The practicums of a run, for its lead. */
@Route("practicums/:" + Places.RUN)
@RolesAllowed("LEAD")
class RunPracticumsView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private static final List<String> HEADINGS = List.of("name", "try", "stage", "observers");

    private final transient Candidates candidates;
    private final transient CurrentCaller caller;
    private String title = "";

    RunPracticumsView(Candidates candidates, CurrentCaller caller) {
        this.candidates = candidates;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var run = RunId.of(event.getRouteParameters().get(Places.RUN).orElse(""));
        var board = candidates.show(caller.get(), run);
        title = board.run().title();
        forget();
        var lead = new Paragraph(title);
        lead.addClassName("lead");
        add(
                text(new Anchor(Places.ALL), "certification.practicum.title"),
                text(new H1(), "certification.led.heading"),
                lead);
        if (!board.offered()) {
            var none = text(new Paragraph(), "certification.refused.no-rubric");
            none.addClassNames("notice", "notice-info");
            add(none);
        }
        if (board.agreement().all() > 0) {
            add(new AgreementText(board.agreement()));
        }
        add(new PeopleTable(board.lines().isEmpty(), () -> table(board)));
    }

    private NativeTable table(Candidates.Board board) {
        var table = TableRows.headed(HEADINGS.stream()
                .map(heading -> words("certification.column." + heading))
                .toList());
        for (var line : board.lines()) {
            var row = table.getBody().addRow();
            var name = TableLine.name(row);
            line.practicum()
                    .ifPresentOrElse(
                            one -> name.add(new Anchor(Places.led(board.run().id(), one), line.name())),
                            () -> name.setText(line.name()));
            TableLine.cell(row, words("certification.column.try"))
                    .add(new Span(line.tries() == 0 ? "–" : Integer.toString(line.tries())));
            TableLine.cell(row, words("certification.column.stage")).add(new StageText(line.stage(), line.verdict()));
            TableLine.cell(row, words("certification.column.observers"))
                    .add(new Span(String.join(", ", line.observers())));
        }
        return table;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.led.of", title);
    }
}
