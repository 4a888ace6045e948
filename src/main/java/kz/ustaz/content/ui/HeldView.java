package kz.ustaz.content.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.content.HeldParts;

/** Parts of the course that were changed on screen and in the folder too, both states side by side, and the choice. */
@CssImport("./styles/content.css")
@Route("held")
@RolesAllowed("AUTHOR")
class HeldView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final transient HeldParts desk;
    private final CurrentCaller caller;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Outcome outcome = new Outcome();
    private final Div parts = new Div();
    private transient List<HeldParts.Held> held;

    HeldView(HeldParts desk, CurrentCaller caller) {
        this.desk = desk;
        this.caller = caller;
        held = desk.list(caller.get());
        addClassName("stack");
        lead.addClassName("lead");
        parts.addClassName("stack");
        add(title, lead, outcome, parts);
    }

    private void choose(String part, boolean folder) {
        outcome.show(Outcome.Asked.LOAD, desk.choose(caller.get(), part, folder));
        held = desk.list(caller.get());
        say();
    }

    private void say() {
        title.setText(getPageTitle());
        lead.setText(getTranslation(held.isEmpty() ? "content.held.none" : "content.held.lead"));
        parts.removeAll();
        held.forEach(part -> parts.add(new HeldCard(part, getLocale(), folder -> choose(part.name(), folder))));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("content.held.title");
    }
}
