package kz.ustaz.account.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import kz.ustaz.account.Invitations;
import kz.ustaz.account.Outcome;
import org.jspecify.annotations.Nullable;

/** Where an invitation or a reset leads: somebody sets his own password. */
@CssImport("./styles/account.css")
@Route("welcome")
@AnonymousAllowed
class WelcomeView extends Div implements HasUrlParameter<String>, LocaleChangeObserver, HasDynamicTitle {

    private final Invitations invitations;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Notice ended = new Notice();
    private final NewPasswordForm password = new NewPasswordForm();
    private final NativeButton set = new NativeButton();
    private String token = "";
    private Optional<String> name = Optional.empty();

    WelcomeView(Invitations invitations) {
        this.invitations = invitations;
        addClassNames("card", "stack", "account-door");
        lead.addClassName("lead");
        set.addClassName("button-primary");
        set.addClickListener(_ -> set());
        add(title, lead, ended, password, set);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String parameter) {
        token = parameter == null ? "" : parameter;
        name = invitations.invited(token);
        lead.setVisible(name.isPresent());
        password.setVisible(name.isPresent());
        set.setVisible(name.isPresent());
    }

    private void set() {
        if (!password.agrees()) {
            return;
        }
        switch (invitations.welcome(token, password.value())) {
            case Outcome.Done<?> _ -> getUI().ifPresent(ui -> ui.getPage().setLocation("login?welcome"));
            case Outcome.Declined<?>(var faults) -> password.show(faults);
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getPageTitle());
        lead.setText(getTranslation("account.welcome.lead", name.orElse("")));
        set.setText(getTranslation("account.welcome.set"));
        if (name.isEmpty()) {
            ended.show(Notice.Kind.BAD, getTranslation("account.link.ended"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.welcome.title");
    }
}
