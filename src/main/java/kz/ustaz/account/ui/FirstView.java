package kz.ustaz.account.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import kz.ustaz.account.Invitations;
import kz.ustaz.account.Outcome;
import org.jspecify.annotations.Nullable;

/** Where the link in the log of a new installation leads: its first administrator describes himself. */
@CssImport("./styles/account.css")
@Route("first")
@AnonymousAllowed
class FirstView extends Div implements HasUrlParameter<String>, LocaleChangeObserver, HasDynamicTitle {

    private final Invitations invitations;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Notice ended = new Notice();
    private final Form organisation = new Form();
    private final TextField organisationName;
    private final PersonForm person;
    private final NewPasswordForm password = new NewPasswordForm();
    private final NativeButton make = new NativeButton();
    private String token = "";
    private boolean open;

    FirstView(Invitations invitations, I18NProvider translations) {
        this.invitations = invitations;
        addClassNames("card", "stack", "account-first");
        lead.addClassName("lead");
        organisationName = organisation.with("organisation", new TextField());
        organisationName.setMaxLength(200);
        person = new PersonForm(translations.getProvidedLocales());
        make.addClassName("button-primary");
        make.addClickListener(_ -> make());
        add(title, lead, ended, organisation, person, password, make);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        token = parameter == null ? "" : parameter;
        open = invitations.isFirst(token);
        lead.setVisible(open);
        organisation.setVisible(open);
        person.setVisible(open);
        password.setVisible(open);
        make.setVisible(open);
    }

    private void make() {
        organisation.show(java.util.List.of());
        person.show(java.util.List.of());
        if (!password.agrees()) {
            return;
        }
        switch (invitations.first(token, organisationName.getValue(), person.read(), password.value())) {
            case Outcome.Done<?> _ -> getUI().ifPresent(ui -> ui.getPage().setLocation("login?welcome"));
            case Outcome.Declined<?>(var faults) -> {
                // the uppermost last: it gets the focus
                password.show(faults.stream()
                        .filter(fault -> fault.field().equals("password"))
                        .toList());
                person.show(faults.stream()
                        .filter(fault -> !fault.field().isEmpty()
                                && !fault.field().equals("organisation")
                                && !fault.field().equals("password"))
                        .toList());
                organisation.show(faults.stream()
                        .filter(fault -> fault.field().equals("organisation")
                                || fault.field().isEmpty())
                        .toList());
            }
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getPageTitle());
        lead.setText(getTranslation("account.first.lead"));
        make.setText(getTranslation("account.first.make"));
        if (!open) {
            ended.show(Notice.Kind.BAD, getTranslation("account.first.ended"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.first.title");
    }
}
