package kz.ustaz.account.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import kz.ustaz.account.Halfway;
import kz.ustaz.account.NewAuthenticator;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.Passkeys;
import kz.ustaz.account.SecondFactor;
import kz.ustaz.account.SignedIn;
import kz.ustaz.common.FactorWanted;

/** The second step of signing in: the code, or the first time the app that shows it. Open to who is half signed in. */
@CssImport("./styles/account.css")
@Route("factor")
@AnonymousAllowed
class FactorView extends Div implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private final SecondFactor factor;
    private final Passkeys passkeys;
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Div step = new Div();
    private final NativeButton other = new NativeButton();
    private final NativeButton leave = new NativeButton();
    private final CodeForm code = new CodeForm("account.factor.enter", this::prove);
    private String leadKey = "account.factor.lead";

    FactorView(SecondFactor factor, Passkeys passkeys, AuthenticationContext session) {
        this.factor = factor;
        this.passkeys = passkeys;
        addClassNames("card", "stack", "account-door");
        lead.addClassName("lead");
        other.addClassName("button-quiet");
        other.addClickListener(_ -> turn());
        leave.addClassName("button-quiet");
        leave.addClickListener(_ -> session.logout());
        step.addClassName("stack");
        var ways = new Div(other, leave);
        ways.addClassNames("row", "factor-tools");
        add(title, lead, step, ways);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var half = Session.halfway();
        if (half.isPresent()) {
            show(half.get());
        } else {
            boolean signedIn = VaadinServletRequest.getCurrent() instanceof VaadinServletRequest request
                    && request.getUserPrincipal() != null;
            event.forwardTo(signedIn ? "" : "login");
        }
    }

    private void show(Halfway half) {
        step.removeAll();
        boolean set = factor.standing(half.caller()).isSet();
        leadKey = set ? "account.factor.lead" : "account.factor.set-lead";
        other.setVisible(set);
        if (set) {
            code.focusOnShow();
            step.add(code, new PasskeyWay(passkeys, half.caller(), this::enter, code::refuse));
        } else {
            var drawn = factor.draw(half.caller());
            var setUp = new FactorSetUp[1];
            setUp[0] = new FactorSetUp(drawn, typed -> set(drawn, typed, setUp[0]));
            step.add(setUp[0]);
        }
        say();
    }

    private void turn() {
        code.byApp(!code.isByApp());
        say();
    }

    private void prove(String typed) {
        var half = Session.halfway();
        if (half.isEmpty()) {
            leave("login");
            return;
        }
        switch (factor.prove(half.get().caller(), typed, Session.address())) {
            case Outcome.Done<SignedIn>(var who) -> enter(who);
            case Outcome.Declined<SignedIn>(var faults) ->
                code.refuse(faults.getFirst().why());
        }
    }

    private void set(NewAuthenticator drawn, String typed, FactorSetUp setUp) {
        var half = Session.halfway();
        if (half.isEmpty()) {
            leave("login");
            return;
        }
        try {
            switch (factor.set(half.get().caller(), drawn, typed)) {
                case Outcome.Done<SecondFactor.SetUp>(var done) -> {
                    lead.setVisible(false);
                    step.removeAll();
                    step.add(new RecoveryList(done.codes(), () -> enter(done.who())));
                }
                case Outcome.Declined<SecondFactor.SetUp>(var faults) ->
                    setUp.refuse(faults.getFirst().why());
            }
        } catch (FactorWanted setMeanwhile) {
            show(half.get());
        }
    }

    private void enter(SignedIn who) {
        leave(Session.letIn(who) ? Session.wanted() : "login");
    }

    /** By the browser, so that all of the page is made anew. */
    private void leave(String where) {
        getUI().ifPresent(ui -> ui.getPage().setLocation(where));
    }

    private void say() {
        title.setText(getPageTitle());
        lead.setText(getTranslation(leadKey));
        other.setText(getTranslation(code.isByApp() ? "account.factor.by-recovery" : "account.factor.by-app"));
        leave.setText(getTranslation("account.own.sign-out"));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.factor.title");
    }
}
