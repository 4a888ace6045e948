package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.function.BiFunction;
import kz.ustaz.account.HandOver;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.People;
import kz.ustaz.account.PersonCard;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.StepUp;

/** A person's way in: invitation, resets, deactivation. */
class PersonDoors extends Section implements LocaleChangeObserver {

    private final People people;
    private final CurrentCaller caller;
    private final StepUp again;
    private final PersonDialog dialog;
    private final PersonId id;
    private final H2 title = new H2();
    private final Notice notice = new Notice();
    private final HandedLink link =
            new HandedLink(() -> notice.show(Notice.Kind.OK, getTranslation("account.people.copied")));
    private final NativeButton invite = new NativeButton();
    private final NativeButton reset = new NativeButton();
    private final NativeButton resetFactor = new NativeButton();
    private final Reason reason = new Reason(this::resetFactor);
    private final NativeButton deactivate = new NativeButton();
    private final NativeButton reactivate = new NativeButton();
    private final NativeButton erase = new NativeButton();

    PersonDoors(People people, CurrentCaller caller, StepUp again, PersonDialog dialog, PersonId id) {
        this.people = people;
        this.caller = caller;
        this.again = again;
        this.dialog = dialog;
        this.id = id;
        addClassName("stack");
        invite.addClickListener(_ -> hand(people::invite));
        reset.addClickListener(_ -> again.run(() -> hand(people::reset)));
        resetFactor.addClickListener(_ -> reason.ask());
        deactivate.addClickListener(_ -> turn(people::deactivate));
        reactivate.addClickListener(_ -> turn(people::reactivate));
        erase.addClickListener(_ -> lookAtErasing());
        var buttons = new Div(invite, reset, resetFactor, deactivate, reactivate, erase);
        buttons.getChildren().forEach(button -> button.addClassName("button"));
        buttons.addClassName("row");
        add(title, notice, link, buttons, reason);
    }

    void show(PersonCard card) {
        invite.setVisible(card.active() && !card.arrived());
        reset.setVisible(card.active() && card.arrived());
        resetFactor.setVisible(!card.grants().isEmpty());
        deactivate.setVisible(card.active());
        reactivate.setVisible(!card.active() && !card.erased());
        erase.setVisible(card.mayErase());
        if (card.erased()) {
            notice.show(Notice.Kind.INFO, getTranslation("account.erase.done-before"));
        }
    }

    /** On a page of its own, which says first what goes and what stays. */
    private void lookAtErasing() {
        var ui = com.vaadin.flow.component.UI.getCurrentOrThrow();
        dialog.close();
        ui.navigate(EraseView.ADDRESS + "/" + id.value());
    }

    private void hand(BiFunction<Caller, PersonId, Outcome<HandOver>> action) {
        switch (action.apply(caller.get(), id)) {
            case Outcome.Done<HandOver>(var handed) -> {
                notice.clear();
                link.show(handed);
                dialog.changed(people.card(caller.get(), id));
            }
            case Outcome.Declined<HandOver>(var faults) -> refuse(faults.getFirst());
        }
    }

    private void resetFactor(String why) {
        again.run(() -> {
            switch (people.resetFactor(caller.get(), id, why)) {
                case Outcome.Done<PersonId> _ -> {
                    reason.close();
                    notice.show(Notice.Kind.OK, getTranslation("account.factor.was-reset"));
                }
                case Outcome.Declined<PersonId>(var faults) -> refuse(faults.getFirst());
            }
        });
    }

    private void turn(BiFunction<Caller, PersonId, Outcome<PersonId>> action) {
        switch (action.apply(caller.get(), id)) {
            case Outcome.Done<PersonId> _ -> {
                notice.clear();
                link.clear();
                dialog.changed(people.card(caller.get(), id));
            }
            case Outcome.Declined<PersonId>(var faults) -> refuse(faults.getFirst());
        }
    }

    private void refuse(Outcome.Fault fault) {
        notice.show(
                Notice.Kind.BAD, getTranslation(fault.why().key(), fault.why().values()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("account.people.doors"));
        invite.setText(getTranslation("account.people.invite"));
        reset.setText(getTranslation("account.people.reset"));
        resetFactor.setText(getTranslation("account.factor.reset"));
        deactivate.setText(getTranslation("account.people.deactivate"));
        reactivate.setText(getTranslation("account.people.reactivate"));
        erase.setText(getTranslation("account.erase.title"));
    }
}
