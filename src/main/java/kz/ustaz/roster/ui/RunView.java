package kz.ustaz.roster.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.LanguageName;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.StepUp;
import kz.ustaz.roster.Places;
import kz.ustaz.roster.Roll;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.roster.Trainers;
import kz.ustaz.roster.Trainers.Granting;
import org.jspecify.annotations.Nullable;

/** One run: who is in it, adding people, and who leads and watches it. */
@Route("runs/:run")
@RolesAllowed({"ADMINISTRATOR", "LEAD"})
class RunView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private final transient Runs runs;
    private final transient Trainers trainers;
    private final transient CurrentCaller caller;
    private final transient StepUp again;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final RouterLink plan = new RouterLink();
    private final RouterLink attendance = new RouterLink();
    private final Anchor guides = new Anchor();
    private final RollSection people;
    private final Div adding = new Div();
    private final AddPeople form = new AddPeople(this::addNamed, this::addUnit);
    private final AddTrainer addingTrainer = new AddTrainer(this::grant);
    private final TrainerList trainerList = new TrainerList(addingTrainer, this::revoke);
    private transient Trainers.Staff staff = new Trainers.Staff(List.of(), List.of());
    private transient @Nullable Roll roll;

    RunView(Runs runs, Places places, Trainers trainers, CurrentCaller caller, StepUp again) {
        this.runs = runs;
        this.trainers = trainers;
        this.caller = caller;
        this.again = again;
        addClassName("stack");
        lead.addClassName("lead");
        plan.addClassName("button");
        attendance.addClassName("button");
        guides.addClassName("button");
        var ways = new Div(plan, attendance, guides);
        ways.addClassName("row");
        people = new RollSection(places, caller, this::show);
        add(title, lead, ways, people, adding, trainerList);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var run = RunId.of(event.getRouteParameters().get("run").orElse(""));
        staff = trainers.list(caller.get(), run);
        var open = runs.roll(caller.get(), run);
        if (open.mayEnrol()) {
            form.offer(runs.choices(caller.get()).units());
            adding.add(form);
        }
        plan.setRoute(PlanView.class, new RouteParameters("run", run.value().toString()));
        attendance.setRoute(
                AttendanceView.class, new RouteParameters("run", run.value().toString()));
        guides.setHref("guides/" + run.value());
        show(open);
    }

    private void show(Roll shown) {
        roll = shown;
        var locale = getLocale();
        var run = shown.run();
        var details = shown.details();
        var day = Moments.longDay(locale);
        title.setText(run.title());
        String facts = getTranslation(
                "roster.run.lead",
                day.format(details.starts()) + " – " + day.format(details.ends()),
                LanguageName.within(run.language(), locale),
                run.edition().brief());
        lead.setText(details.place().isEmpty() ? facts : details.place() + " · " + facts);
        plan.setText(getTranslation("roster.plan.title"));
        attendance.setText(getTranslation("roster.attendance.title"));
        guides.setText(getTranslation("roster.guides"));
        people.show(shown);
        form.say();
        trainerList.show(staff, run.zone());
    }

    private void addNamed(String typed) {
        shown().ifPresent(open ->
                tell(runs.enrol(caller.get(), open.run().id(), Arrays.asList(typed.split("[\\s,;]+", -1)))));
    }

    private void addUnit(UUID unit) {
        shown().ifPresent(open -> tell(runs.enrolUnit(caller.get(), open.run().id(), unit)));
    }

    private void grant(String typed, Role role) {
        shown().ifPresent(open -> again.run(() -> {
            switch (trainers.grant(caller.get(), open.run().id(), typed, role)) {
                case Granting.Given given -> {
                    addingTrainer.clear();
                    show(open, given.staff());
                    trainerList.notice().show("notice-ok", "status", new Refused("roster.trainer.given"));
                }
                case Granting.No no -> trainerList.notice().show("notice-bad", "alert", no.reason());
            }
        }));
    }

    private void revoke(UUID grant) {
        shown().ifPresent(open -> again.run(() -> {
            show(open, trainers.revoke(caller.get(), open.run().id(), grant));
            trainerList.notice().show("notice-ok", "status", new Refused("roster.trainer.revoked"));
        }));
    }

    private void show(Roll open, Trainers.Staff now) {
        staff = now;
        trainerList.show(now, open.run().zone());
    }

    private java.util.Optional<Roll> shown() {
        return java.util.Optional.ofNullable(roll);
    }

    private void tell(Runs.Enrolling done) {
        show(done.roll());
        String unknown = String.join(", ", done.unknown());
        String key = done.waiting() == 0 ? "roster.enrolled" : "roster.enrolled.waiting";
        if (unknown.isEmpty()) {
            people.notice().show("notice-ok", "status", new Refused(key, done.added(), done.already(), done.waiting()));
        } else {
            var told = new Refused(key + ".unknown", done.added(), done.already(), unknown, done.waiting());
            people.notice().show("notice-warn", "alert", told);
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
