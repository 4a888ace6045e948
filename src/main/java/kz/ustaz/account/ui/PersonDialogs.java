package kz.ustaz.account.ui;

import com.vaadin.flow.i18n.I18NProvider;
import kz.ustaz.account.GrantDesk;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.People;
import kz.ustaz.account.PeopleMail;
import kz.ustaz.account.UnitDesk;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.StepUp;
import org.springframework.stereotype.Component;

/** Opens a person beside the list. */
@Component
class PersonDialogs {

    private final People people;
    private final PeopleMail mail;
    private final GrantDesk grants;
    private final UnitDesk units;
    private final CurrentCaller caller;
    private final StepUp again;
    private final I18NProvider translations;

    PersonDialogs(
            People people,
            PeopleMail mail,
            GrantDesk grants,
            UnitDesk units,
            CurrentCaller caller,
            StepUp again,
            I18NProvider translations) {
        this.people = people;
        this.mail = mail;
        this.grants = grants;
        this.units = units;
        this.caller = caller;
        this.again = again;
        this.translations = translations;
    }

    /** @param changed is run when something was saved */
    PersonDialog create(Runnable changed) {
        var dialog = new PersonDialog(form(), changed);
        dialog.onSave("account.people.create", form -> create(form, dialog));
        return dialog;
    }

    private Outcome<PersonId> create(NewPerson person, PersonDialog dialog) {
        var outcome = people.create(caller.get(), person);
        if (outcome instanceof Outcome.Done<PersonId>(var id)) {
            describe(id, dialog);
            dialog.show(people.card(caller.get(), id));
        }
        return outcome;
    }

    PersonDialog of(PersonId id, Runnable changed) {
        var card = people.open(caller.get(), id);
        var dialog = new PersonDialog(form(), changed);
        describe(id, dialog);
        dialog.show(card);
        return dialog;
    }

    private void describe(PersonId id, PersonDialog dialog) {
        dialog.onSave("account.people.save", form -> {
            var outcome = people.change(caller.get(), id, form);
            if (outcome instanceof Outcome.Done) {
                dialog.show(people.card(caller.get(), id));
            }
            return outcome;
        });
        dialog.extend(
                new PersonDoors(people, caller, again, dialog, id),
                new PersonMail(mail, caller, id),
                new PersonGrants(people, grants, units.all(caller.get()), caller, again, id));
    }

    private PersonForm form() {
        return new PersonForm(translations.getProvidedLocales()).withUnits(units.all(caller.get()));
    }
}
