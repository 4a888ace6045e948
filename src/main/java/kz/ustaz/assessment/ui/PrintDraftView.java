package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import kz.ustaz.assessment.Printing;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.CurrentCaller;

/** A quiz on paper for its author, as it would be published now. */
@Route("authoring/:" + Places.QUIZ + "/paper")
@RolesAllowed("AUTHOR")
@CssImport("./styles/assessment.css")
class PrintDraftView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Printing printing;
    private final transient CurrentCaller caller;
    private Localized title = Localized.EMPTY;

    PrintDraftView(Printing printing, CurrentCaller caller) {
        this.printing = printing;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String quiz = event.getRouteParameters().get(Places.QUIZ).orElse("");
        var plan = printing.plan(caller.get(), quiz);
        removeAll();
        sayings.forget();
        title = plan.map(Printing.Plan::title).orElse(Localized.EMPTY);
        String back = "authoring/" + quiz;
        plan.ifPresentOrElse(
                found -> add(new PrintPage(quiz, found, back, wanted -> {
                    var who = caller.get();
                    return (to, progress) -> to.write(printing.print(who, quiz, wanted));
                })),
                () -> {
                    var note = sayings.text(new Paragraph(), "assessment.print.flawed");
                    note.addClassNames("notice", "notice-warn");
                    add(
                            sayings.text(new Anchor(back), "assessment.print.back"),
                            sayings.text(new H1(), "assessment.print.heading", ""),
                            note);
                });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.print.heading", title.in(getLocale()));
    }
}
