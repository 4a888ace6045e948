package kz.ustaz.report.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.report.Supervision;
import kz.ustaz.report.TraineeRecord;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import org.jspecify.annotations.Nullable;

/** One trainee's results in a run, for who watches it: that he looked is in the audit. Plain parts, one after another. */
@CssImport("./styles/report.css")
@Route("watch/:run/:enrolment")
@RolesAllowed({"ADMINISTRATOR", "SUPERVISOR", "LEAD"})
class TraineeView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private final transient Supervision supervision;
    private final transient CurrentCaller caller;
    private final transient I18NProvider texts;
    private transient @Nullable TraineeRecord shown;

    TraineeView(Supervision supervision, CurrentCaller caller, I18NProvider texts) {
        this.supervision = supervision;
        this.caller = caller;
        this.texts = texts;
        addClassName("stack");
    }

    static String address(RunId run, EnrolmentId enrolment) {
        return "watch/" + run.value() + "/" + enrolment.value();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        try {
            var run = new RunId(UUID.fromString(parameters.get("run").orElse("")));
            var enrolment = EnrolmentId.of(parameters.get("enrolment").orElse(""));
            show(supervision.trainee(caller.get(), run, enrolment));
        } catch (IllegalArgumentException e) {
            throw new NotFound("run");
        }
    }

    private void show(TraineeRecord trainee) {
        shown = trainee;
        removeAll();
        var wording = new Wording(texts, getLocale());
        var tables = new TraineeTables(trainee, wording);
        var back = new Anchor(
                "watch/" + trainee.run().id().value(),
                wording.get("report.back", trainee.run().title()));
        var lead = new Paragraph(wording.get("report.record.lead", trainee.run().title()));
        lead.addClassName("lead");
        add(new H1(trainee.row().who().name()), lead, facts(trainee, wording));
        add(new H2(wording.get("report.record.modules")), table(tables.modules()));
        add(new H2(wording.get("report.record.attempts")));
        add(
                trainee.attempts().isEmpty()
                        ? new Paragraph(wording.get("report.record.attempts.none"))
                        : table(tables.attempts()));
        add(new Paragraph(back));
    }

    private static Div table(NativeTable filled) {
        var around = new Div();
        TableRows.of(around, filled);
        return around;
    }

    private DescriptionList facts(TraineeRecord trainee, Wording wording) {
        var row = trainee.row();
        var list = new DescriptionList();
        list.addClassName("facts");
        fact(list, wording.get("report.column.number"), row.who().personnelNumber());
        fact(list, wording.get("report.column.unit"), row.who().unit());
        fact(
                list,
                wording.get("report.column.percent"),
                wording.get("report.percent", row.stand().percent()));
        fact(
                list,
                wording.get("report.column.last"),
                row.last()
                        .map(act -> Moments.of(
                                        act.at(),
                                        wording.locale(),
                                        trainee.run().zone()) + " · "
                                + wording.get("report.did." + act.kind()))
                        .orElseGet(() -> wording.get("report.never")));
        return list;
    }

    private static void fact(DescriptionList list, String name, String value) {
        list.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        if (shown != null) {
            show(shown);
        }
    }

    @Override
    public String getPageTitle() {
        return shown == null
                ? getTranslation("report.runs.title")
                : shown.row().who().name();
    }
}
