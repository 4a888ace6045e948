package kz.ustaz.roster.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.UUID;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import org.jspecify.annotations.Nullable;

/** One run: who is in it, and adding people. */
@Route("runs/:run")
@RolesAllowed("ADMINISTRATOR")
class RunView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private final transient Runs runs;
    private final transient CurrentCaller caller;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Notice notice = new Notice();
    private final H2 people = new H2();
    private final Div table = new Div();
    private final AddPeople adding;
    private transient Runs.@Nullable Roll roll;

    RunView(Runs runs, CurrentCaller caller) {
        this.runs = runs;
        this.caller = caller;
        addClassName("stack");
        lead.addClassName("lead");
        table.addClassName("table-wrap");
        adding = new AddPeople(runs.choices(caller.get()).units(), this::addNamed, this::addUnit);
        add(title, lead, notice, people, table, adding);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("run").orElse("");
        try {
            show(runs.roll(caller.get(), new RunId(UUID.fromString(id))));
        } catch (IllegalArgumentException e) {
            throw new NotFound("run");
        }
    }

    private void show(Runs.Roll shown) {
        roll = shown;
        var locale = getLocale();
        var run = shown.run();
        var day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        title.setText(run.title());
        lead.setText(getTranslation(
                "roster.run.lead",
                day.format(run.starts()),
                java.util.Locale.of(run.language()).getDisplayLanguage(locale),
                run.edition().brief()));
        people.setText(getTranslation("roster.run.enrolled", shown.members().size()));
        table.removeAll();
        table.add(RollTable.of(shown, locale, this::getTranslation, this::withdraw));
        adding.say();
    }

    private void addNamed(String typed) {
        shown().ifPresent(open ->
                tell(runs.enrol(caller.get(), open.run().id(), Arrays.asList(typed.split("[\\s,;]+", -1)))));
    }

    private void addUnit(UUID unit) {
        shown().ifPresent(open -> tell(runs.enrolUnit(caller.get(), open.run().id(), unit)));
    }

    private void withdraw(EnrolmentId enrolment) {
        shown().ifPresent(open -> show(runs.withdraw(caller.get(), open.run().id(), enrolment)));
    }

    private java.util.Optional<Runs.Roll> shown() {
        return java.util.Optional.ofNullable(roll);
    }

    private void tell(Runs.Enrolling done) {
        show(done.roll());
        if (done.unknown().isEmpty()) {
            notice.show("notice-ok", "status", new Refused("roster.enrolled", done.added(), done.already()));
        } else {
            notice.show(
                    "notice-warn",
                    "alert",
                    new Refused(
                            "roster.enrolled.unknown",
                            done.added(),
                            done.already(),
                            String.join(", ", done.unknown())));
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        shown().ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return shown().map(open -> open.run().title()).orElse(getTranslation("roster.runs.title"));
    }
}
