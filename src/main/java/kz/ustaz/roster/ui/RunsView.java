package kz.ustaz.roster.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.roster.Runs;
import kz.ustaz.roster.Runs.Creation;

/** All runs for an administrator, with the form for a new one; for a lead his own. */
@Route("runs")
@Menu(title = "roster.runs.title", order = 40)
@RolesAllowed({"ADMINISTRATOR", "LEAD"})
class RunsView extends Div implements HasDynamicTitle, LocaleChangeObserver {

    private final transient Runs runs;
    private final transient CurrentCaller caller;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Div list = new Div();
    private final Anchor cohort = new Anchor();
    private final Optional<NewRunForm> form;
    private final transient List<Runs.Line> lines;

    RunsView(Runs runs, CurrentCaller caller) {
        this.runs = runs;
        this.caller = caller;
        addClassName("stack");
        lead.addClassName("lead");
        var listing = runs.list(caller.get());
        lines = listing.lines();
        form = listing.mayMake()
                ? Optional.of(new NewRunForm(runs.choices(caller.get()), this::create))
                : Optional.empty();
        cohort.setHref("cohort");
        cohort.addClassName("button");
        add(title, lead, list);
        if (!listing.mayMake()) {
            add(cohort);
        }
        form.ifPresent(this::add);
    }

    private void create(Runs.NewRun wanted) {
        switch (runs.create(caller.get(), wanted)) {
            case Creation.Made made ->
                UI.getCurrent()
                        .navigate(
                                RunView.class,
                                new RouteParameters("run", made.run().value().toString()));
            case Creation.No no -> form.ifPresent(open -> open.refuse(no.reason()));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        Locale locale = event.getLocale();
        title.setText(getTranslation("roster.runs.title"));
        lead.setText(getTranslation(lines.isEmpty() ? "roster.runs.none" : "roster.runs.lead"));
        cohort.setText(getTranslation("roster.cohort.title"));
        list.removeAll();
        if (!lines.isEmpty()) {
            TableRows.of(list, RunTable.of(lines, locale, this::getTranslation));
        }
        form.ifPresent(NewRunForm::say);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("roster.runs.title");
    }
}
