package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.assessment.Change;
import kz.ustaz.assessment.Regrades;
import kz.ustaz.common.Localized;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.roster.RunId;

/** Where a lead marks questions of one quiz again: what was asked, what can be done about each, and what was done. */
@Route("regrade/:" + Places.RUN + "/:" + Places.QUIZ)
@RolesAllowed("LEAD")
@CssImport("./styles/assessment.css")
class RegradeView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Regrades regrades;
    private final transient CurrentCaller caller;
    private Localized title = Localized.EMPTY;

    RegradeView(Regrades regrades, CurrentCaller caller) {
        this.regrades = regrades;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var run = RunId.of(event.getRouteParameters().get(Places.RUN).orElse(""));
        var quiz = event.getRouteParameters().get(Places.QUIZ).orElse("");
        show(run, quiz, Optional.empty());
    }

    private void show(RunId run, String quiz, Optional<Refused> done) {
        var desk = regrades.items(caller.get(), run, quiz);
        var acts = new Acts(run, quiz);
        title = desk.title();
        removeAll();
        sayings.forget();
        var back = new Anchor(Places.led(run), desk.run().title());
        var lead = sayings.text(new Paragraph(), "assessment.regrade.lead");
        lead.addClassName("lead");
        add(back, sayings.text(new H1(), "assessment.regrade.title", desk.title()));
        done.ifPresent(this::tell);
        add(lead);
        if (desk.questions().isEmpty()) {
            add(sayings.text(new Paragraph(), "assessment.regrade.none"));
        }
        desk.questions().forEach(question -> add(new RegradeCard(question, acts)));
        if (!desk.done().isEmpty()) {
            add(sayings.text(new H2(), "assessment.regrade.done.title"), new RegradeRecord(desk.done(), acts));
        }
    }

    private void tell(Refused text) {
        var notice = sayings.text(new Paragraph(), text.key(), text.values());
        notice.addClassNames("notice", "notice-ok");
        notice.getElement().setAttribute("role", "status").setAttribute("tabindex", "-1");
        // the page is built anew, and whoever works by keyboard is to go on from here
        notice.getElement().executeJs("this.focus()");
        add(notice);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.regrade.title", title.in(getLocale()));
    }

    private final class Acts implements RegradeCard.Acts, RegradeRecord.Acts {

        private final transient RunId run;
        private final String quiz;

        Acts(RunId run, String quiz) {
            this.run = run;
            this.quiz = quiz;
        }

        @Override
        public Regrades.Look preview(UUID item, Change change) {
            return regrades.preview(caller.get(), run, quiz, item, change);
        }

        @Override
        public Optional<Refused> apply(UUID item, Change change, String reason, String seen) {
            return become(
                    regrades.apply(caller.get(), run, quiz, item, change, reason, seen), "assessment.regrade.applied");
        }

        @Override
        public Optional<Refused> undo(UUID regrade, String reason) {
            return become(regrades.undo(caller.get(), run, regrade, reason), "assessment.regrade.undone");
        }

        private Optional<Refused> become(Regrades.Outcome outcome, String key) {
            return switch (outcome) {
                case Regrades.Outcome.No no -> Optional.of(no.reason());
                case Regrades.Outcome.Done done -> {
                    show(run, quiz, Optional.of(new Refused(key, done.attempts())));
                    yield Optional.empty();
                }
            };
        }
    }
}
