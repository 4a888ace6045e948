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
import kz.ustaz.assessment.TryOut;
import kz.ustaz.common.Localized;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.question.Kinds;

/** A draft as a trainee would sit it, for its author. */
@Route("authoring/:" + Places.QUIZ + "/try")
@RolesAllowed("AUTHOR")
@CssImport("./styles/assessment.css")
class TryView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient TryOut tryOut;
    private final transient Kinds kinds;
    private final transient CurrentCaller caller;
    private Localized title = Localized.EMPTY;

    TryView(TryOut tryOut, Kinds kinds, CurrentCaller caller) {
        this.tryOut = tryOut;
        this.kinds = kinds;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get(Places.QUIZ).orElse(""));
    }

    private void show(String quiz) {
        var trial = tryOut.begin(caller.get(), quiz);
        removeAll();
        sayings.forget();
        title = trial.map(one -> one.quiz().title()).orElse(Localized.EMPTY);
        var back = sayings.text(new Anchor("authoring/" + quiz), "assessment.try.back");
        var note = sayings.text(new Paragraph(), trial.isPresent() ? "assessment.try.note" : "assessment.try.flawed");
        note.addClassNames("notice", trial.isPresent() ? "notice-info" : "notice-warn");
        add(back, sayings.plain(new H1(), title), note);
        trial.ifPresent(one -> add(new TrialPage(one, kinds, () -> show(quiz))));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.try.title", title.in(getLocale()));
    }
}
