package kz.ustaz.content.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.content.StateDesk;

/** What could be better in the newest edition, and how far each of its languages is. */
@StyleSheet("context://assets/content/state.css")
@Route("course/state")
@RolesAllowed({"ADMINISTRATOR", "AUTHOR"})
class CourseStateView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final transient Optional<StateDesk.State> state;

    CourseStateView(StateDesk desk, CurrentCaller caller) {
        state = desk.state(caller.get());
        addClassName("stack");
    }

    private void say() {
        removeAll();
        add(new Anchor("course", getTranslation("content.state.back")), new H1(getPageTitle()));
        state.ifPresentOrElse(this::say, () -> add(new Paragraph(getTranslation("content.edition.none"))));
    }

    private void say(StateDesk.State found) {
        var lead = new Paragraph(
                getTranslation("content.state.lead", found.edition().brief(), found.waived()));
        lead.addClassName("lead");
        add(lead, new H2(getTranslation("content.state.languages")));
        found.languages().forEach(language -> add(new LanguageCard(language, getLocale())));
        add(new H2(getTranslation("content.state.remarks", found.remarks().size())));
        add(new RemarkList(found.remarks(), getLocale()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("content.state.title");
    }
}
