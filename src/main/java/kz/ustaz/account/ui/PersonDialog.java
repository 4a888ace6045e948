package kz.ustaz.account.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import java.util.function.Function;
import kz.ustaz.account.NewPerson;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.PersonCard;
import kz.ustaz.common.PersonId;
import org.jspecify.annotations.Nullable;

/** A person beside the list: his description, his way in, his mail, his grants. */
class PersonDialog extends Dialog implements LocaleChangeObserver {

    private final PersonForm form;
    private final Runnable changed;
    private final Notice saved = new Notice();
    private final NativeButton save = new NativeButton();
    private final NativeButton close = new NativeButton();
    private final Div more = new Div();
    private String saveText = "account.people.create";
    private Function<NewPerson, Outcome<PersonId>> onSave = _ -> Outcome.declined("", "account.rule.unit");
    private @Nullable PersonCard card;
    private @Nullable PersonDoors doors;
    private @Nullable PersonGrants grants;

    PersonDialog(PersonForm form, Runnable changed) {
        this.form = form;
        this.changed = changed;
        addClassName("account-side");
        setModality(com.vaadin.flow.component.ModalityMode.STRICT);
        setWidth("44rem");
        save.addClassName("button-primary");
        save.addClickListener(_ -> save());
        close.addClassName("button");
        close.addClickListener(_ -> close());
        more.addClassName("stack");
        var body = new Div(saved, form, new Div(save), more);
        body.addClassName("stack");
        add(body);
        getFooter().add(close);
    }

    /** @param text key of the button */
    void onSave(String text, Function<NewPerson, Outcome<PersonId>> action) {
        saveText = text;
        onSave = action;
        save.setText(getTranslation(text));
    }

    void extend(PersonDoors doors, PersonMail mail, PersonGrants grants) {
        this.doors = doors;
        this.grants = grants;
        more.removeAll();
        more.add(doors, mail, grants);
    }

    void show(PersonCard now) {
        card = now;
        form.show(now.description());
        form.setVisible(!now.erased());
        save.setVisible(!now.erased());
        if (doors != null && grants != null) {
            doors.show(now);
            grants.show(now);
        }
        setHeaderTitle(name(now.description()));
    }

    /** Something about the person was done elsewhere in the dialog. */
    void changed(PersonCard now) {
        show(now);
        changed.run();
    }

    private void save() {
        switch (onSave.apply(form.read())) {
            case Outcome.Done<PersonId> _ -> {
                form.show(List.of());
                saved.show(Notice.Kind.OK, getTranslation("account.people.saved"));
                changed.run();
            }
            case Outcome.Declined<PersonId>(var faults) -> {
                saved.clear();
                form.show(faults);
            }
        }
    }

    private static String name(NewPerson person) {
        return String.join(" ", person.family(), person.given(), person.patronymic())
                .strip();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        save.setText(getTranslation(saveText));
        close.setText(getTranslation("account.people.close"));
        saved.clear();
        setHeaderTitle(card == null ? getTranslation("account.people.add") : name(card.description()));
    }
}
