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
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.LanguageName;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.StepUp;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.roster.EnrolmentId;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.Runs;
import kz.ustaz.roster.Trainers;
import kz.ustaz.roster.Trainers.Granting;
import org.jspecify.annotations.Nullable;

/** One run: who is in it, adding people, and who leads and watches it. */
@Route("runs/:run")
@RolesAllowed("ADMINISTRATOR")
class RunView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver {

    private final transient Runs runs;
    private final transient Trainers trainers;
    private final transient CurrentCaller caller;
    private final transient StepUp again;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Notice notice = new Notice();
    private final H2 people = new H2();
    private final Div table = new Div();
    private final AddPeople adding;
    private final AddTrainer addingTrainer = new AddTrainer(this::grant);
    private final TrainerList trainerList = new TrainerList(addingTrainer, this::revoke);
    private transient List<Trainers.Trainer> leading = List.of();
    private transient Runs.@Nullable Roll roll;

    RunView(Runs runs, Trainers trainers, CurrentCaller caller, StepUp again) {
        this.runs = runs;
        this.trainers = trainers;
        this.caller = caller;
        this.again = again;
        addClassName("stack");
        lead.addClassName("lead");
        adding = new AddPeople(runs.choices(caller.get()).units(), this::addNamed, this::addUnit);
        add(title, lead, notice, people, table, adding, trainerList);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("run").orElse("");
        try {
            var run = new RunId(UUID.fromString(id));
            leading = trainers.list(caller.get(), run);
            show(runs.roll(caller.get(), run));
        } catch (IllegalArgumentException e) {
            throw new NotFound("run");
        }
    }

    private void show(Runs.Roll shown) {
        roll = shown;
        var locale = getLocale();
        var run = shown.run();
        var day = Moments.longDay(locale);
        title.setText(run.title());
        lead.setText(getTranslation(
                "roster.run.lead",
                day.format(run.starts()),
                LanguageName.within(run.language(), locale),
                run.edition().brief()));
        people.setText(getTranslation("roster.run.enrolled", shown.members().size()));
        table.removeAll();
        TableRows.of(table, RollTable.of(shown, locale, this::getTranslation, this::withdraw));
        adding.say();
        trainerList.show(leading, run.zone());
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

    private void grant(String typed, Role role) {
        shown().ifPresent(open -> again.run(() -> {
            switch (trainers.grant(caller.get(), open.run().id(), typed, role)) {
                case Granting.Given given -> {
                    addingTrainer.clear();
                    show(open, given.trainers());
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

    private void show(Runs.Roll open, List<Trainers.Trainer> now) {
        leading = now;
        trainerList.show(now, open.run().zone());
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
