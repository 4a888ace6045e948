package kz.ustaz.survey.ui;

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
import java.util.stream.Stream;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.Run;
import kz.ustaz.survey.Asked;
import kz.ustaz.survey.Evaluation;
import kz.ustaz.survey.Feedback;
import kz.ustaz.survey.FollowUps;

/** What concerns somebody of feedback: what waits for his answer, and the runs whose results he may read. */
@Route(Places.ALL)
@Menu(title = "survey.title", order = 37)
@PermitAll
class FeedbackView extends Spoken implements HasDynamicTitle {

    FeedbackView(Feedback feedback, FollowUps followUps, Evaluation evaluation, CurrentCaller caller) {
        addClassName("stack");
        var lead = text(new Paragraph(), "survey.lead");
        lead.addClassName("lead");
        add(text(new H1(), "survey.title"), lead);
        var later = followUps.waiting(caller.get());
        section(
                "survey.waiting.title",
                Stream.concat(
                                feedback.waiting(caller.get()).stream().map(this::reaction),
                                later.stream()
                                        .filter(one -> one.officer().isEmpty())
                                        .map(this::followUp))
                        .toList());
        section(
                "survey.officers.title",
                later.stream()
                        .filter(one -> one.officer().isPresent())
                        .map(this::followUp)
                        .toList());
        if (getComponentCount() == 2) {
            add(text(new Paragraph(), "survey.none"));
        }
        section(
                "survey.results.title",
                evaluation.runs(caller.get()).stream().map(FeedbackView::run).toList());
    }

    private void section(String title, List<? extends Component> lines) {
        if (!lines.isEmpty()) {
            var section = new Section(text(new H2(), title));
            section.addClassName("stack");
            lines.forEach(section::add);
            add(section);
        }
    }

    private Div reaction(Feedback.Waiting one) {
        return line(
                link(Places.form(one.enrolment(), one.asked()), one.asked()),
                AboutText.of(this, one.asked()),
                new Span(one.run().title()),
                until(one.asked()));
    }

    private Div followUp(FollowUps.Waiting one) {
        EnrolmentId enrolment = one.enrolment();
        return line(
                link(Places.followUp(enrolment, one.asked()), one.asked()),
                new Span(one.officer().orElse("")),
                AboutText.of(this, one.asked()),
                new Span(one.run().title()),
                until(one.asked()));
    }

    private Anchor link(String address, Asked asked) {
        var link = new Anchor(address);
        plain(link, asked.form().title());
        return link;
    }

    private Span until(Asked asked) {
        var until = text(new Span(), "survey.waiting.until", asked.closes());
        until.addClassName("muted");
        return until;
    }

    private static Div run(Run run) {
        return line(new Anchor(Places.results(run.id()), run.title()));
    }

    private static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassNames("card", "row");
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("survey.title");
    }
}
