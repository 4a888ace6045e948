package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.List;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.OwnAccount;
import kz.ustaz.account.SignedIn;
import kz.ustaz.common.ui.CurrentCaller;

/** Changes one's own password. */
class OwnPassword extends Section implements LocaleChangeObserver {

    private final OwnAccount account;
    private final CurrentCaller caller;
    private final H2 title = new H2();
    private final Notice done = new Notice();
    private final Form oldForm = new Form();
    private final PasswordField old = oldForm.with("old", new PasswordField());
    private final NewPasswordForm wanted = new NewPasswordForm();
    private final NativeButton change = new NativeButton();

    OwnPassword(OwnAccount account, CurrentCaller caller) {
        this.account = account;
        this.caller = caller;
        addClassNames("card", "stack");
        old.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        oldForm.addClassName("account-password");
        wanted.addClassName("account-password");
        change.addClassName("button-primary");
        change.addClickListener(_ -> change());
        add(title, done, oldForm, wanted, change);
    }

    private void change() {
        done.clear();
        oldForm.show(List.of());
        if (!wanted.agrees()) {
            return;
        }
        switch (account.changePassword(caller.get(), old.getValue(), wanted.value())) {
            case Outcome.Done<SignedIn>(var renewed) -> {
                Session.goesOnAs(renewed);
                old.clear();
                wanted.clear();
                done.show(Notice.Kind.OK, getTranslation("account.own.password-changed"));
            }
            case Outcome.Declined<SignedIn>(var faults) -> {
                oldForm.show(faults.stream()
                        .filter(fault -> fault.field().equals("old"))
                        .toList());
                wanted.show(faults.stream()
                        .filter(fault -> !fault.field().equals("old"))
                        .map(fault -> new Outcome.Fault("password", fault.why()))
                        .toList());
            }
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("account.own.password"));
        change.setText(getTranslation("account.own.change-password"));
        done.clear();
    }
}
