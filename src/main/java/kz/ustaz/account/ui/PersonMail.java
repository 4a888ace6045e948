package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import kz.ustaz.account.MailAddress;
import kz.ustaz.account.MailChoice;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.PeopleMail;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;

/** A person's mail address, as an administrator enters it. Not there in an installation that sends no mail. */
class PersonMail extends Section implements LocaleChangeObserver {

    private final transient PeopleMail mail;
    private final transient CurrentCaller caller;
    private final transient PersonId id;
    private final H2 title = new H2();
    private final Paragraph text = new Paragraph();
    private final Form form = new Form();
    private final TextField address = form.with("mail", new TextField());
    private final NativeButton save = new NativeButton();
    private final Said saved = new Said();
    private boolean wanted;

    PersonMail(PeopleMail mail, CurrentCaller caller, PersonId id) {
        this.mail = mail;
        this.caller = caller;
        this.id = id;
        addClassName("stack");
        var card = mail.of(caller.get(), id);
        setVisible(card.offered());
        show(card.choice());
        address.setMaxLength(MailAddress.LONGEST);
        address.setAutocomplete(Autocomplete.OFF);
        save.addClassName("button");
        save.setId("person-mail-save");
        save.addClickListener(_ -> save());
        add(title, text, form, save, saved);
    }

    private void show(MailChoice choice) {
        address.setValue(choice.address());
        wanted = choice.wanted();
    }

    private void save() {
        switch (mail.enter(caller.get(), id, address.getValue())) {
            case Outcome.Done<MailChoice>(var choice) -> {
                form.show(List.of());
                show(choice);
                say();
                saved.say(Notice.Kind.OK, new Refused("account.people.saved"));
            }
            case Outcome.Declined<MailChoice>(var faults) -> {
                saved.clear();
                form.show(faults);
            }
        }
    }

    private void say() {
        text.setText(getTranslation(wanted ? "account.mail.person-wants" : "account.mail.person-chooses"));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("account.mail.title"));
        save.setText(getTranslation("account.mail.save-address"));
        say();
    }
}
