package kz.ustaz.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Locale;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.study.Handouts;
import kz.ustaz.study.Programme;
import org.jspecify.annotations.Nullable;

/** The first page: what to do next, and the whole course with what is done, due and locked. */
@Route("")
@Menu(title = "study.programme.menu", order = 0)
@PermitAll
@CssImport("./styles/study.css")
@StyleSheet("context://assets/study/search.css")
class ProgrammeView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private final transient Programme programme;
    private final transient Handouts handouts;
    private final transient CurrentCaller caller;
    private final H1 greeting = new H1();
    private final Paragraph lead = new Paragraph();
    private final Anchor notes = new Anchor();
    private transient Programme.@Nullable Shown shown;

    ProgrammeView(Programme programme, Handouts handouts, CurrentCaller caller) {
        this.programme = programme;
        this.handouts = handouts;
        this.caller = caller;
        addClassNames("stack", "programme");
        lead.addClassName("lead");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var chosen = event.getLocation().getQueryParameters().getSingleParameter("run");
        show(chosen.map(EnrolmentId::of)
                .map(enrolment -> programme.show(caller.get(), enrolment))
                .orElseGet(() -> programme.show(caller.get())));
    }

    private void show(Programme.Shown now) {
        shown = now;
        removeAll();
        add(greeting, lead);
        if (now.runs().size() > 1) {
            add(new RunChooser(now));
        }
        now.page().ifPresentOrElse(this::show, () -> add(new NoRun()));
        say(getLocale());
    }

    private void show(Programme.Page page) {
        var enrolment = page.enrolment();
        var taking = new HandoutTaking(caller, (who, part, language) -> handouts.make(who, enrolment, part, language));
        notes.setHref(Ways.notes(page.enrolment()));
        var days = new Div(page.days().stream()
                .map(day -> new DayCard(page.enrolment(), day, taking))
                .toArray(Component[]::new));
        days.addClassName("programme-days");
        var beside = new Div(notes, taking.whole(page.course()));
        beside.addClassName("row");
        add(new ContinueCard(page), new SearchForm(), beside, days);
    }

    private void say(Locale locale) {
        var now = shown;
        if (now == null) {
            return;
        }
        greeting.setText(
                now.name().isEmpty()
                        ? getTranslation("study.greeting")
                        : getTranslation("study.greeting.name", now.name()));
        notes.setText(getTranslation("study.notes.title"));
        lead.setVisible(now.page().isPresent());
        now.page().ifPresent(page -> Parts.put(lead, page.course(), locale));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say(event.getLocale());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("study.programme.title");
    }
}
