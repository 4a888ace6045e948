package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.certification.Plan;
import kz.ustaz.certification.Practicums;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.roster.EnrolmentId;

/** A candidate's practicum: his plan, how far it is, and what was marked once there is a verdict. */
@Route("practicum/:" + Places.ENROLMENT)
@PermitAll
class CandidateView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Practicums practicums;
    private final transient CurrentCaller caller;
    private final Notice notice = new Notice();

    CandidateView(Practicums practicums, CurrentCaller caller) {
        this.practicums = practicums;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var enrolment =
                EnrolmentId.of(event.getRouteParameters().get(Places.ENROLMENT).orElse(""));
        notice.clear();
        show(enrolment, practicums.open(caller.get(), enrolment));
    }

    private void show(EnrolmentId enrolment, Practicums.Page page) {
        forget();
        var lead = new Paragraph(page.run().title());
        lead.addClassName("lead");
        add(
                text(new Anchor(Places.ALL), "certification.practicum.title"),
                text(new H1(), "certification.own.heading"),
                lead,
                notice);
        if (page.begins()) {
            add(begin(enrolment, page));
        }
        page.tries().forEach(one -> attempt(enrolment, one));
    }

    private Div begin(EnrolmentId enrolment, Practicums.Page page) {
        var card = new Div();
        card.addClassNames("card", "stack");
        if (!page.offered()) {
            card.add(text(new Paragraph(), "certification.refused.no-rubric"));
            return card;
        }
        boolean again = !page.tries().isEmpty();
        var begin = text(new NativeButton(), again ? "certification.begin.again" : "certification.begin");
        begin.addClassName("button-primary");
        begin.addClickListener(
                _ -> become(enrolment, practicums.begin(caller.get(), enrolment), "certification.begun"));
        card.add(text(new Paragraph(), "certification.begin.how"), begin);
        return card;
    }

    private void attempt(EnrolmentId enrolment, Practicums.Try one) {
        var state = new Div(
                text(new Span(), "certification.try", one.n()),
                Badges.of(this, Optional.of(one.stage()), one.marks().flatMap(marks -> marks.verdict())));
        state.addClassName("row");
        add(state);
        if (!one.observers().isEmpty()) {
            add(text(new Paragraph(), "certification.observers", String.join(", ", one.observers())));
        }
        one.marks().ifPresent(marks -> add(new MarksText(marks)));
        if (one.changes()) {
            one.handedIn()
                    .ifPresent(
                            handed -> add(text(new Paragraph(), "certification.plan.handed-in", handed.handedInAt())));
            add(new PlanForm(
                    one.lessons(),
                    one.plan(),
                    plan -> practicums.keep(caller.get(), enrolment, plan),
                    plan -> handIn(enrolment, plan)));
        } else {
            one.handedIn().ifPresent(handed -> add(new PlanText(handed)));
        }
    }

    private List<Fault> handIn(EnrolmentId enrolment, Plan plan) {
        return become(enrolment, practicums.handIn(caller.get(), enrolment, plan), "certification.plan.done");
    }

    /** @return what is wrong, for the form to say */
    private List<Fault> become(EnrolmentId enrolment, Outcome<Practicums.Page> outcome, String done) {
        return Faults.tell(outcome, page -> show(enrolment, page), notice, done);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.own.heading");
    }
}
