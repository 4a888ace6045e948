package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.ui.CurrentCaller;

/** All attempts of the person, the newest first. */
@Route("results")
@PermitAll
@Menu(title = "assessment.results.title", order = 30)
class ResultsView extends Spoken implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Sittings sittings;
    private final transient CurrentCaller caller;

    ResultsView(Sittings sittings, CurrentCaller caller) {
        this.sittings = sittings;
        this.caller = caller;
        addClassName("stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        sayings.forget();
        add(sayings.text(new H1(), "assessment.results.title"));
        var attempts = sittings.attempts(caller.get());
        if (attempts.isEmpty()) {
            var way = sayings.text(new Anchor(""), "assessment.result.next");
            way.addClassName("button-primary");
            add(sayings.text(new Paragraph(), "assessment.results.none"), way);
        } else {
            add(new AttemptTable(attempts, true));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("assessment.results.title");
    }
}
