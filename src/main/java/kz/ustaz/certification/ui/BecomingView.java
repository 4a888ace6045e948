package kz.ustaz.certification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import kz.ustaz.certification.Trainership;
import kz.ustaz.certification.WayToTrainer;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.roster.OwnCohorts;
import kz.ustaz.roster.Run;

/** What concerns somebody of becoming a trainer: his own way, what waits for his approval, the runs that he leads or supervises. */
@Route(Places.TRAINER)
@Menu(title = "certification.trainer.title", order = 36)
@PermitAll
class BecomingView extends Spoken implements HasDynamicTitle {

    BecomingView(WayToTrainer way, Trainership trainership, OwnCohorts cohorts, CurrentCaller caller) {
        addClassName("stack");
        var lead = text(new Paragraph(), "certification.trainer.lead");
        lead.addClassName("lead");
        add(text(new H1(), "certification.trainer.title"), lead);
        section(
                "certification.trainer.own",
                way.own(caller.get()).stream().map(this::own).toList());
        section(
                "certification.trainer.waiting",
                trainership.waiting(caller.get()).stream().map(this::waiting).toList());
        section(
                "certification.trainer.runs",
                trainership.runs(caller.get()).stream().map(BecomingView::run).toList());
        if (cohorts.mayOpen(caller.get())) {
            section("certification.trainer.cohorts", List.of(line(text(new Anchor("cohort"), "roster.cohort.title"))));
        }
        if (getComponentCount() == 2) {
            add(text(new Paragraph(), "certification.trainer.none"));
        }
    }

    private void section(String title, List<? extends Component> lines) {
        if (!lines.isEmpty()) {
            var section = new Section(text(new H2(), title));
            section.addClassName("stack");
            lines.forEach(section::add);
            add(section);
        }
    }

    private Div own(WayToTrainer.Own own) {
        return line(new Anchor(Places.way(own.enrolment()), own.run().title()), Badges.of(this, own.stage()));
    }

    private Div waiting(Trainership.Waiting one) {
        return line(
                new Anchor(Places.trainers(one.run().id(), one.enrolment()), one.candidate()),
                new Span(one.run().title()),
                text(new Span(), "certification.trainer.since", one.since()));
    }

    private static Div run(Run run) {
        return line(new Anchor(Places.trainers(run.id()), run.title()));
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassNames("card", "row");
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.trainer.title");
    }
}
