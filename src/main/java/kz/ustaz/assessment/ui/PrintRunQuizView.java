package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import kz.ustaz.assessment.Printing;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.roster.RunId;

/** A quiz or an exam of a run on paper, for its lead. */
@Route("leading/:" + Places.RUN + "/:" + Places.QUIZ + "/paper")
@RolesAllowed("LEAD")
@CssImport("./styles/assessment.css")
class PrintRunQuizView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Printing printing;
    private final transient CurrentCaller caller;
    private Localized title = Localized.EMPTY;

    PrintRunQuizView(Printing printing, CurrentCaller caller) {
        this.printing = printing;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var run = RunId.of(event.getRouteParameters().get(Places.RUN).orElse(""));
        String quiz = event.getRouteParameters().get(Places.QUIZ).orElse("");
        var plan = printing.planOfRun(caller.get(), run, quiz);
        title = plan.title();
        removeAll();
        add(new PrintPage(quiz, plan, Places.led(run), wanted -> {
            var who = caller.get();
            return (to, progress) -> to.write(printing.printOfRun(who, run, quiz, wanted));
        }));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.print.heading", title.in(getLocale()));
    }
}
