package kz.ustaz.roster.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Optional;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Moments;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.roster.Block;
import kz.ustaz.roster.Half;
import kz.ustaz.roster.Planning;
import kz.ustaz.roster.Planning.Planned;
import kz.ustaz.roster.RunDetails;
import kz.ustaz.roster.RunId;
import org.jspecify.annotations.Nullable;

/** Where and when a run is held, and what each half-day of it is for. */
@Route("runs/:run/plan")
@RolesAllowed({"ADMINISTRATOR", "LEAD"})
class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle, LocaleChangeObserver, TimetableBoard.Acts {

    private final transient Planning planning;
    private final transient CurrentCaller caller;
    private final RouterLink back = new RouterLink();
    private final H1 title = new H1();
    private final DetailsForm details = new DetailsForm(this::describe);
    private final H2 timetable = new H2();
    private final Paragraph zone = new Paragraph();
    private final Notice notice = new Notice();
    private final Checkbox weekends = new Checkbox();
    private final NativeButton make = new NativeButton();
    private final TimetableBoard board = new TimetableBoard(H3::new);
    private transient Planning.@Nullable Plan plan;

    PlanView(Planning planning, CurrentCaller caller) {
        this.planning = planning;
        this.caller = caller;
        addClassName("stack");
        zone.addClassName("muted");
        make.setId("plan-make");
        make.addClickListener(_ -> make());
        var making = new Div(make, weekends);
        making.addClassName("row");
        var section = new Section(timetable, zone, making, notice, board);
        section.addClassName("stack");
        add(back, title, details, section);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(planning.show(
                caller.get(), RunId.of(event.getRouteParameters().get("run").orElse(""))));
    }

    private void show(Planning.Plan now) {
        plan = now;
        details.show(now.details());
        back.setRoute(
                RunView.class, new RouteParameters("run", now.run().id().value().toString()));
        say(now);
    }

    private void say(Planning.Plan now) {
        back.setText(now.details().title());
        title.setText(getTranslation("roster.plan.title"));
        details.say();
        timetable.setText(getTranslation("roster.timetable.title"));
        zone.setText(
                getTranslation("roster.timetable.zone", now.details().zone().getId()));
        make.setText(getTranslation("roster.plan.make"));
        weekends.setLabel(getTranslation("roster.plan.weekends"));
        var run = now.details();
        board.show(run.starts().datesUntil(run.ends().plusDays(1)).toList(), now.blocks(), null, this);
    }

    private void describe(RunDetails wanted) {
        shown().ifPresent(open -> {
            switch (planning.describe(caller.get(), open.run().id(), wanted)) {
                case Planned.Done done -> {
                    show(done.plan());
                    details.saved();
                }
                case Planned.No no -> details.refuse(no.reason());
            }
        });
    }

    @Override
    public Optional<Component> on(Block block) {
        var edit = new NativeButton(
                getTranslation("roster.block.edit"), _ -> shown().ifPresent(open -> edit(open, block)));
        name(edit, "roster.block.edit.which", block.draft().day(), block.draft().half());
        return Optional.of(edit);
    }

    @Override
    public Optional<Component> onFree(LocalDate day, Half half) {
        var add = new NativeButton(
                getTranslation("roster.block.add", getTranslation(TimetableBoard.key(half))),
                _ -> shown().ifPresent(open -> new BlockDialog(
                                open.modules(),
                                draft -> taken(
                                        planning.add(caller.get(), open.run().id(), draft)))
                        .show(day, half)
                        .open()));
        add.addClassName("button-quiet");
        name(add, "roster.block.add.which", day, half);
        return Optional.of(add);
    }

    private void edit(Planning.Plan open, Block block) {
        var run = open.run().id();
        new BlockDialog(open.modules(), draft -> taken(planning.change(caller.get(), run, block.id(), draft)))
                .show(block.draft())
                .removable(() -> taken(planning.remove(caller.get(), run, block.id())))
                .open();
    }

    private void name(NativeButton button, String key, LocalDate day, Half half) {
        String when = Moments.weekday(getLocale()).format(day);
        button.getElement()
                .setAttribute("aria-label", getTranslation(key, when, getTranslation(TimetableBoard.key(half))));
    }

    private void make() {
        shown().flatMap(open -> taken(planning.make(caller.get(), open.run().id(), weekends.getValue())))
                .ifPresent(why -> notice.show("notice-bad", "alert", why));
    }

    /** @return why it cannot be; empty when it is shown as it is now */
    private Optional<Refused> taken(Planned planned) {
        return switch (planned) {
            case Planned.Done made -> {
                show(made.plan());
                notice.show("notice-ok", "status", new Refused("roster.plan.changed"));
                yield Optional.empty();
            }
            case Planned.No no -> Optional.of(no.reason());
        };
    }

    private Optional<Planning.Plan> shown() {
        return Optional.ofNullable(plan);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        shown().ifPresent(this::say);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("roster.plan.title");
    }
}
