package kz.ustaz.roster.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Supplier;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.Notice;
import kz.ustaz.common.ui.TableRows;
import kz.ustaz.roster.Places;
import kz.ustaz.roster.Places.Placing;
import kz.ustaz.roster.Roll;
import org.jspecify.annotations.Nullable;

/** Who is in a run, who waits for a place, who left and why; and the acts on each of them. */
class RollSection extends Section {

    /** Shows what became of the roll. */
    interface Changed {
        void to(Roll roll);
    }

    private final transient Places places;
    private final transient CurrentCaller caller;
    private final Changed changed;
    private final H2 heading = new H2();
    private final Notice notice = new Notice();
    private final Div members = new Div();
    private final H2 waitingHeading = new H2();
    private final NativeButton admit = new NativeButton();
    private final Div waiting = new Div();
    private final Span leftHeading = new Span();
    private final Div left = new Div();
    private final NativeDetails gone = new NativeDetails(leftHeading, left);
    private transient @Nullable Roll shown;

    RollSection(Places places, CurrentCaller caller, Changed changed) {
        this.places = places;
        this.caller = caller;
        this.changed = changed;
        addClassName("stack");
        admit.setId("waiting-admit");
        admit.addClassName("button-primary");
        admit.addClickListener(_ -> admit());
        add(notice, heading, members, waitingHeading, admit, waiting, gone);
    }

    Notice notice() {
        return notice;
    }

    void show(Roll roll) {
        shown = roll;
        var tables = new RollTable(roll, getLocale(), this::getTranslation);
        var capacity = roll.details().capacity();
        heading.setText(
                capacity.isPresent()
                        ? getTranslation(
                                "roster.run.enrolled.of", roll.members().size(), capacity.getAsInt())
                        : getTranslation("roster.run.enrolled", roll.members().size()));
        members.removeAll();
        TableRows.of(members, tables.members(member -> withdraw(roll, member), member -> move(roll, member)));
        showWaiting(roll, tables);
        gone.setVisible(!roll.left().isEmpty());
        leftHeading.setText(getTranslation("roster.left.title", roll.left().size()));
        left.removeAll();
        TableRows.of(left, tables.left());
    }

    private void showWaiting(Roll roll, RollTable tables) {
        boolean any = !roll.waiting().isEmpty();
        waitingHeading.setVisible(any);
        waiting.setVisible(any);
        admit.setVisible(any && roll.hasRoom());
        waitingHeading.setText(
                getTranslation("roster.waiting.title", roll.waiting().size()));
        waiting.removeAll();
        if (any) {
            admit.setText(getTranslation(
                    "roster.waiting.admit", roll.waiting().getFirst().name()));
            TableRows.of(waiting, tables.waiting(one -> strike(roll, one)));
        }
    }

    private void admit() {
        var roll = shown;
        if (roll != null) {
            tell(() -> places.admit(caller.get(), roll.run().id()), "roster.waiting.admitted")
                    .ifPresent(why -> notice.show("notice-bad", "alert", why));
        }
    }

    private void withdraw(Roll roll, Roll.Member member) {
        new ReasonDialog(
                        "roster.person.withdraw",
                        member.name(),
                        why -> tell(
                                () -> places.withdraw(caller.get(), roll.run().id(), member.enrolment(), why),
                                "roster.withdrawn"))
                .open();
    }

    private void move(Roll roll, Roll.Member member) {
        var others = places.others(caller.get(), roll.run().id());
        if (others.isEmpty()) {
            notice.show("notice-warn", "alert", new Refused("roster.refused.noother"));
            return;
        }
        new ReasonDialog(
                        "roster.person.move",
                        member.name(),
                        others,
                        (to, why) -> tell(
                                () -> places.transfer(caller.get(), roll.run().id(), member.enrolment(), to.id(), why),
                                "roster.moved"))
                .open();
    }

    private void strike(Roll roll, Roll.Waiting one) {
        new ReasonDialog(
                        "roster.waiting.strike",
                        one.name(),
                        why -> tell(() -> places.strike(caller.get(), roll.run().id(), one.id(), why), "roster.struck"))
                .open();
    }

    /** @return why it could not be done */
    private Optional<Refused> tell(Supplier<Placing> act, String done) {
        return switch (act.get()) {
            case Placing.Done(var roll) -> {
                changed.to(roll);
                notice.show("notice-ok", "status", new Refused(done));
                yield Optional.empty();
            }
            case Placing.No(var reason) -> Optional.of(reason);
        };
    }
}
