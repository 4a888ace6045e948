package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import kz.ustaz.certification.Finding;
import kz.ustaz.certification.Trainership;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.roster.RunId;

/** A run's candidates and how far each is with each requirement, for its lead and its supervisors. */
@Route("trainers/:" + Places.RUN)
@RolesAllowed({"LEAD", "SUPERVISOR"})
class RunTrainersView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Trainership trainership;
    private final transient CurrentCaller caller;
    private String title = "";

    RunTrainersView(Trainership trainership, CurrentCaller caller) {
        this.trainership = trainership;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var board = trainership.show(
                caller.get(),
                RunId.of(event.getRouteParameters().get(Places.RUN).orElse("")));
        title = board.run().title();
        forget();
        var lead = new Paragraph(title);
        lead.addClassName("lead");
        add(
                text(new Anchor(Places.TRAINER), "certification.trainer.title"),
                text(new H1(), "certification.trainer.candidates"),
                lead,
                text(new Anchor(Places.certificates(board.run().id())), "certification.certificate.heading"));
        if (board.columns().isEmpty()) {
            var none = text(new Paragraph(), "certification.trainer.no-rules");
            none.addClassNames("notice", "notice-info");
            add(none);
        }
        add(new PeopleTable(board.rows().isEmpty(), () -> table(board)));
    }

    private NativeTable table(Trainership.Board board) {
        var headings = new ArrayList<String>();
        headings.add(words("certification.column.name"));
        headings.add(words("certification.column.stage"));
        board.columns().forEach(column -> headings.add(heading(column)));
        var table = TableRows.headed(headings);
        for (var row : board.rows()) {
            var line = table.getBody().addRow();
            TableLine.name(line).add(new Anchor(Places.trainers(board.run().id(), row.enrolment()), row.candidate()));
            TableLine.cell(line, words("certification.column.stage")).add(new TrainerStageText(row.stage()));
            row.findings()
                    .forEach(finding ->
                            TableLine.cell(line, heading(finding.requirement())).add(new FindingText(finding)));
        }
        return table;
    }

    private String heading(Finding.Name requirement) {
        return words("certification.requirement." + requirement);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.trainer.of", title);
    }
}
