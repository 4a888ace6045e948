package kz.ustaz.certification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.certification.Trainership;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;

/** One candidate's way to trainer: the lead proposes him, a supervisor confirms his vetting and decides. */
@Route("trainers/:" + Places.RUN + "/:" + Places.ENROLMENT)
@RolesAllowed({"LEAD", "SUPERVISOR"})
class LedTrainerView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Trainership trainership;
    private final transient CurrentCaller caller;
    private final Notice notice = new Notice();
    private String candidate = "";

    LedTrainerView(Trainership trainership, CurrentCaller caller) {
        this.trainership = trainership;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        notice.clear();
        show(trainership.open(
                caller.get(),
                RunId.of(parameters.get(Places.RUN).orElse("")),
                EnrolmentId.of(parameters.get(Places.ENROLMENT).orElse(""))));
    }

    private void show(Trainership.Page page) {
        forget();
        candidate = page.candidate();
        var state = new Div(new Span(page.run().title()), Badges.of(this, page.stage()));
        state.addClassName("row");
        add(
                text(
                        new Anchor(Places.trainers(page.run().id())),
                        "certification.trainer.of",
                        page.run().title()),
                new H1(candidate),
                state,
                notice,
                new Checklist(page.findings()));
        if (page.own()) {
            add(text(new Paragraph(), "certification.trainer.refused.self"));
        }
        if (page.proposes()) {
            add(proposal(page));
        }
        if (page.decides()) {
            add(decision(page));
        }
        if (page.vets()) {
            add(vetting(page));
        }
        if (!page.history().isEmpty()) {
            add(new HistoryText(page.history()));
        }
    }

    private Div proposal(Trainership.Page page) {
        var propose = text(new NativeButton(), "certification.trainer.propose");
        propose.addClassName("button-primary");
        propose.addClickListener(_ -> become(
                trainership.propose(caller.get(), page.run().id(), page.enrolment()),
                "certification.trainer.propose.done"));
        return card(text(new Paragraph(), "certification.trainer.propose.how"), propose);
    }

    private Div decision(Trainership.Page page) {
        var approve = text(new NativeButton(), "certification.trainer.approve");
        approve.addClassName("button-primary");
        approve.addClickListener(_ -> become(
                trainership.approve(caller.get(), page.run().id(), page.enrolment()),
                "certification.trainer.approve.done"));
        return card(
                text(new H2(), "certification.trainer.decide"),
                approve,
                new ReasonForm(
                        "send-back-reason",
                        "certification.trainer.send-back",
                        reason -> become(
                                trainership.sendBack(caller.get(), page.run().id(), page.enrolment(), reason),
                                "certification.trainer.send-back.done")));
    }

    private VettingForm vetting(Trainership.Page page) {
        var run = page.run().id();
        return new VettingForm(
                page.vetted(),
                day -> become(
                        trainership.confirmVetting(caller.get(), run, page.enrolment(), day),
                        "certification.vetting.confirm.done"),
                reason -> become(
                        trainership.withdrawVetting(caller.get(), run, page.enrolment(), reason),
                        "certification.vetting.withdraw.done"));
    }

    private static Div card(Component... parts) {
        var card = new Div(parts);
        card.addClassNames("card", "stack");
        return card;
    }

    /** @return what is wrong, for a form to say */
    private List<Fault> become(Outcome<Trainership.Page> outcome, String done) {
        return Faults.tell(outcome, this::show, notice, done);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.trainer.candidate", candidate);
    }
}
