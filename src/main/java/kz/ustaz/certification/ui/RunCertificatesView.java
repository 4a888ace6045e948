package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import kz.ustaz.account.Outcome;
import kz.ustaz.certification.Certificates;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.roster.RunId;

/** A run's people and their certificates; its lead issues those of the course. */
@Route(Places.CERTIFICATES + "/:" + Places.RUN)
@RolesAllowed({"LEAD", "SUPERVISOR", "ADMINISTRATOR"})
class RunCertificatesView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Certificates desk;
    private final transient CurrentCaller caller;
    private final Notice notice = new Notice();
    private String title = "";

    RunCertificatesView(Certificates desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notice.clear();
        show(desk.show(
                caller.get(),
                RunId.of(event.getRouteParameters().get(Places.RUN).orElse(""))));
    }

    private void show(Certificates.Board board) {
        forget();
        title = board.run().title();
        var lead = new Paragraph(title);
        lead.addClassName("lead");
        add(
                text(new Anchor(Places.CERTIFICATES), "certification.certificate.title"),
                text(new H1(), "certification.certificate.heading"),
                lead,
                notice);
        if (board.leads()) {
            add(text(new Paragraph(), "certification.certificate.issue.how"));
        }
        if (board.ready() > 1) {
            var all = text(new NativeButton(), "certification.certificate.issue.all", board.ready());
            all.addClassName("button-primary");
            all.addClickListener(
                    _ -> become(desk.issueAll(caller.get(), board.run().id())));
            add(all);
        }
        add(new PeopleTable(board.rows().isEmpty(), () -> table(board)));
    }

    private NativeTable table(Certificates.Board board) {
        String who = words("certification.column.person");
        String has = words("certification.column.certificates");
        String lacks = words("certification.column.completed");
        var table = TableRows.headed(List.of(who, lacks, has));
        for (var row : board.rows()) {
            var line = table.getBody().addRow();
            TableLine.name(line).setText(row.person());
            var completed = TableLine.cell(line, lacks);
            row.findings().forEach(finding -> completed.add(new Div(new FindingText(finding))));
            var certificates = TableLine.cell(line, has);
            row.certificates()
                    .forEach(one -> certificates.add(
                            new CertificateLink(Places.certificate(board.run().id(), one.id()), one)));
            if (row.issues()) {
                certificates.add(issue(board, row));
            }
        }
        return table;
    }

    private NativeButton issue(Certificates.Board board, Certificates.Row row) {
        var issue = new NativeButton(words("certification.certificate.issue"));
        issue.addClassName("button");
        issue.getElement().setAttribute("aria-label", words("certification.certificate.issue.to", row.person()));
        issue.addClickListener(_ -> become(desk.issue(caller.get(), board.run().id(), row.enrolment())));
        return issue;
    }

    private void become(Outcome<Certificates.Board> outcome) {
        Faults.tell(outcome, this::show, notice, "certification.certificate.issue.done");
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.certificate.of", title);
    }
}
