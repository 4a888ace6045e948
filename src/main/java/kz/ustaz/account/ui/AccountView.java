package kz.ustaz.account.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import kz.ustaz.account.OwnAccount;
import kz.ustaz.account.OwnCard;
import kz.ustaz.common.ui.CurrentCaller;

/** One's own account: who one is, the password, the language, mail, and the end of all sessions. */
@CssImport("./styles/account.css")
@Route("account")
@PermitAll
@Menu(title = "account.own.title", order = 90)
class AccountView extends Div implements LocaleChangeObserver, HasDynamicTitle {

    private final OwnAccount account;
    private final CurrentCaller caller;
    private final AuthenticationContext session;
    private final H1 title = new H1();
    private final OwnNames names = new OwnNames();
    private final H2 sessionsTitle = new H2();
    private final Paragraph sessionsText = new Paragraph();
    private final NativeButton signOut = new NativeButton();
    private final NativeButton signOutEverywhere = new NativeButton();
    private final Anchor kept = new Anchor(KeptView.ADDRESS);
    private final OwnCard card;

    AccountView(
            OwnAccount account,
            CurrentCaller caller,
            AuthenticationContext session,
            OwnFactor factor,
            OwnLanguage language,
            OwnMailCard mail) {
        this.account = account;
        this.caller = caller;
        this.session = session;
        card = account.card(caller.get());
        addClassName("stack");
        language.show(card);
        signOut.addClassName("button");
        signOut.addClickListener(_ -> session.logout());
        signOutEverywhere.addClassName("button");
        signOutEverywhere.addClickListener(_ -> signOutEverywhere());
        var buttons = new Div(signOut, signOutEverywhere);
        buttons.addClassName("row");
        var sessions = new Section(sessionsTitle, sessionsText, buttons);
        sessions.addClassNames("card", "stack");
        add(title, names, new OwnPassword(account, caller), factor, language, mail, sessions, kept);
    }

    private void signOutEverywhere() {
        account.signOutEverywhere(caller.get());
        session.logout();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getPageTitle());
        sessionsTitle.setText(getTranslation("account.own.sessions"));
        sessionsText.setText(getTranslation("account.own.sessions-text"));
        signOut.setText(getTranslation("account.own.sign-out"));
        signOutEverywhere.setText(getTranslation("account.own.sign-out-everywhere"));
        kept.setText(getTranslation("account.kept.title"));
        names.show(List.of(
                OwnNames.line(
                        "account.field.name",
                        card.description().family(),
                        card.description().given(),
                        card.description().patronymic()),
                OwnNames.line(
                        "account.field.nameLatin",
                        card.description().familyLatin(),
                        card.description().givenLatin(),
                        card.description().patronymicLatin()),
                OwnNames.line("account.field.signInName", card.description().signInName()),
                OwnNames.line(
                        "account.field.personnelNumber", card.description().personnelNumber()),
                OwnNames.line("account.field.unit", card.unit())));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.own.title");
    }
}
