package kz.ustaz.survey.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import kz.ustaz.account.Outcome;
import kz.ustaz.common.table.TableFile;
import kz.ustaz.common.table.Wording;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.FileMaking;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.survey.Asked;
import kz.ustaz.survey.Evaluation;

/** What a run was found to be, for its lead and its supervisors. */
@Route("evaluation/:" + Places.RUN)
@RolesAllowed({"LEAD", "SUPERVISOR"})
class EvaluationView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    /** Without the buttons. */
    private static final String PRINT = "this.hidden = true; window.print(); this.hidden = false";

    private final transient Evaluation evaluation;
    private final transient CurrentCaller caller;
    private final transient I18NProvider texts;
    private final Notice notice = new Notice();
    private String title = "";

    EvaluationView(Evaluation evaluation, CurrentCaller caller, I18NProvider texts) {
        this.evaluation = evaluation;
        this.caller = caller;
        this.texts = texts;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        notice.clear();
        show(evaluation.show(
                caller.get(),
                RunId.of(event.getRouteParameters().get(Places.RUN).orElse(""))));
    }

    private void show(Evaluation.Page page) {
        forget();
        title = page.run().title();
        var lead = new Paragraph(title);
        lead.addClassName("lead");
        add(text(new Anchor(Places.ALL), "survey.title"), text(new H1(), "survey.results.heading"), lead, notice);
        if (page.results().isEmpty()) {
            add(text(new Paragraph(), "survey.results.none"));
            return;
        }
        add(text(new Anchor("levels/" + page.run().id().value()), "survey.levels"), tools(page.run()));
        page.results()
                .forEach(result ->
                        add(new ResultCard(result, () -> close(page.run().id(), result.asked()))));
    }

    private Div tools(Run run) {
        var making = new FileMaking();
        var print = text(new NativeButton(), "survey.print");
        var all = new Div();
        print.addClassName("button");
        print.addClickListener(_ -> all.getElement().executeJs(PRINT));
        var tools = new Div(print);
        tools.addClassName("row");
        for (var kind : TableFile.values()) {
            var save = text(new NativeButton(), "survey.save." + kind);
            save.addClassName("button");
            save.addClickListener(_ -> {
                var file = new ResultFile(evaluation, caller.get(), run, kind, new Wording(texts, getLocale()));
                making.start(file.name(), kind.type(), file);
            });
            tools.add(save);
        }
        all.add(tools, making);
        return all;
    }

    private void close(RunId run, Asked asked) {
        switch (evaluation.close(caller.get(), run, asked.form().id(), asked.about())) {
            case Outcome.Done<Evaluation.Page>(var page) -> {
                show(page);
                notice.done("survey.closed");
            }
            case Outcome.Declined<Evaluation.Page>(var faults) -> notice.refuse(Sent.why(faults));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("survey.results.of", title);
    }
}
