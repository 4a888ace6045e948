package kz.ustaz.account.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.Passkeys;
import kz.ustaz.account.SecondFactor;
import kz.ustaz.account.SignedIn;
import kz.ustaz.common.ui.CurrentCaller;

/** Asks for the code once more, and goes on with what was being done. */
class FactorDialog extends Dialog implements LocaleChangeObserver {

    private final SecondFactor factor;
    private final CurrentCaller caller;
    private final Runnable then;
    private final Paragraph lead = new Paragraph();
    private final CodeForm code = new CodeForm("account.factor.go-on", this::prove);
    private final NativeButton other = new NativeButton();
    private final NativeButton cancel = new NativeButton();

    FactorDialog(SecondFactor factor, Passkeys passkeys, CurrentCaller caller, Runnable then) {
        this.factor = factor;
        this.caller = caller;
        this.then = then;
        setWidth("26rem");
        setModality(com.vaadin.flow.component.ModalityMode.STRICT);
        other.addClassName("button-quiet");
        other.addClickListener(_ -> turn());
        cancel.addClassName("button");
        cancel.addClickListener(_ -> close());
        var ways = new Div(other);
        ways.addClassName("factor-tools");
        var body = new Div(lead, code, new PasskeyWay(passkeys, caller.get(), this::goOn, code::refuse), ways);
        body.addClassName("stack");
        add(body);
        getFooter().add(cancel);
        code.focusOnShow();
    }

    private void prove(String typed) {
        switch (factor.prove(caller.get(), typed, Session.address())) {
            case Outcome.Done<SignedIn>(var who) -> goOn(who);
            case Outcome.Declined<SignedIn>(var faults) ->
                code.refuse(faults.getFirst().why());
        }
    }

    private void goOn(SignedIn who) {
        Session.goesOnAs(who);
        close();
        then.run();
    }

    private void turn() {
        code.byApp(!code.isByApp());
        say();
    }

    private void say() {
        setHeaderTitle(getTranslation("account.factor.again"));
        lead.setText(getTranslation("account.factor.again-lead"));
        other.setText(getTranslation(code.isByApp() ? "account.factor.by-recovery" : "account.factor.by-app"));
        cancel.setText(getTranslation("account.unit.cancel"));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        say();
    }
}
