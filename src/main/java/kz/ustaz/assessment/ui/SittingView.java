package kz.ustaz.assessment.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import kz.ustaz.assessment.AttemptId;
import kz.ustaz.assessment.Elsewhere;
import kz.ustaz.assessment.Sittings;
import kz.ustaz.common.Localized;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.question.Kinds;

/** An open attempt. One that is handed in shows its result instead, and one that is not sat here says so. */
@Route("sitting/:" + Places.ATTEMPT)
@PermitAll
@CssImport("./styles/assessment.css")
class SittingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Sittings sittings;
    private final transient Kinds kinds;
    private final transient CurrentCaller caller;
    private Localized title = Localized.EMPTY;

    SittingView(Sittings sittings, Kinds kinds, CurrentCaller caller) {
        this.sittings = sittings;
        this.kinds = kinds;
        this.caller = caller;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var attempt =
                AttemptId.of(event.getRouteParameters().get(Places.ATTEMPT).orElse(""));
        try {
            var sitting = sittings.open(caller.get(), attempt);
            title = sitting.title();
            removeAll();
            add(new SittingPage(sitting, sittings, kinds, caller));
        } catch (Elsewhere notHere) {
            removeAll();
            add(new NotHere(notHere.reason()));
        } catch (NotFound handedInOrNotHis) {
            event.forwardTo(ResultView.class, Places.attempt(attempt));
        }
    }

    @Override
    public String getPageTitle() {
        return title.in(getLocale());
    }
}
