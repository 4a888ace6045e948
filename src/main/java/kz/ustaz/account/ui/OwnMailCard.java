package kz.ustaz.account.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import kz.ustaz.account.MailAddress;
import kz.ustaz.account.MailChoice;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.OwnMail;
import kz.ustaz.common.Refused;
import kz.ustaz.common.ui.CurrentCaller;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Whether one's notices go by mail too, and where. Not there in an installation that sends no mail. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class OwnMailCard extends Section implements LocaleChangeObserver {

    private final transient OwnMail mail;
    private final transient CurrentCaller caller;
    private final H2 title = new H2();
    private final Paragraph text = new Paragraph();
    private final Form form = new Form();
    private final TextField address = form.with("mail", new TextField());
    private final Checkbox wanted = new Checkbox();
    private final NativeButton save = new NativeButton();
    private final Said saved = new Said();

    OwnMailCard(OwnMail mail, CurrentCaller caller) {
        this.mail = mail;
        this.caller = caller;
        addClassNames("card", "stack");
        var card = mail.card(caller.get());
        setVisible(card.offered());
        address.setValue(card.choice().address());
        address.setMaxLength(MailAddress.LONGEST);
        address.setAutocomplete(Autocomplete.EMAIL);
        address.getElement().setProperty("inputMode", "email");
        wanted.setValue(card.choice().wanted());
        wanted.setId("mail-wanted");
        save.setId("mail-save");
        save.addClassName("button");
        save.addClickListener(_ -> save());
        add(title, text, form, wanted, save, saved);
    }

    private void save() {
        switch (mail.choose(caller.get(), address.getValue(), wanted.getValue())) {
            case Outcome.Done<MailChoice>(var choice) -> {
                form.show(List.of());
                address.setValue(choice.address());
                saved.say(
                        Notice.Kind.OK,
                        choice.wanted()
                                ? new Refused("account.mail.goes", choice.address())
                                : new Refused("account.mail.goes-not"));
            }
            case Outcome.Declined<MailChoice>(var faults) -> {
                saved.clear();
                form.show(faults);
            }
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("account.mail.title"));
        text.setText(getTranslation("account.mail.text"));
        wanted.setLabel(getTranslation("account.mail.wanted"));
        save.setText(getTranslation("account.mail.save"));
    }
}
