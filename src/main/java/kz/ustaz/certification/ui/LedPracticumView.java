package kz.ustaz.certification.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.certification.Candidates;
import kz.ustaz.certification.Marks;
import kz.ustaz.certification.PracticumId;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.Spoken;
import kz.ustaz.roster.RunId;

/** One candidate's practicum, for the lead: naming who observes it, and settling what they disagree about. */
@Route("practicums/:" + Places.RUN + "/:" + Places.PRACTICUM)
@RolesAllowed("LEAD")
class LedPracticumView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Candidates candidates;
    private final transient CurrentCaller caller;
    private final Notice notice = new Notice();
    private String candidate = "";

    LedPracticumView(Candidates candidates, CurrentCaller caller) {
        this.candidates = candidates;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        var run = RunId.of(parameters.get(Places.RUN).orElse(""));
        notice.clear();
        show(candidates.open(
                caller.get(),
                run,
                PracticumId.of(parameters.get(Places.PRACTICUM).orElse(""))));
    }

    private void show(Candidates.Page page) {
        forget();
        candidate = page.candidate();
        var run = page.run();
        var state = new Div(
                new Span(run.title()),
                text(new Span(), "certification.try", page.n()),
                Badges.of(this, Optional.of(page.stage()), page.marks().flatMap(Marks::verdict)));
        state.addClassName("row");
        add(
                text(new Anchor(Places.led(run.id())), "certification.led.of", run.title()),
                new H1(candidate),
                state,
                notice);
        page.plan()
                .ifPresentOrElse(
                        plan -> add(new PlanText(plan)),
                        () -> add(text(new Paragraph(), "certification.plan.missing")));
        if (page.own()) {
            add(text(new Paragraph(), "certification.refused.own"));
        } else if (page.marks().isEmpty()) {
            add(naming(page));
        }
        page.marks().ifPresent(marks -> add(new MarksText(marks)));
        page.marks().filter(marks -> page.settles()).ifPresent(marks -> add(settling(page, marks)));
    }

    private ObserverForm naming(Candidates.Page page) {
        return new ObserverForm(
                page,
                (first, second) -> become(
                        candidates.name(caller.get(), page.run().id(), page.practicum(), first, second),
                        "certification.name.done"));
    }

    private SettleForm settling(Candidates.Page page, Marks marks) {
        return new SettleForm(
                marks,
                (levels, points, reason) -> become(
                        candidates.settle(caller.get(), page.run().id(), page.practicum(), levels, points, reason),
                        "certification.settle.done"));
    }

    /** @return what is wrong, for the form to say */
    private List<Fault> become(Outcome<Candidates.Page> outcome, String done) {
        return Faults.tell(outcome, this::show, notice, done);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("certification.observing.of", candidate);
    }
}
