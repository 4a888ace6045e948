package kz.ustaz.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import java.util.function.Consumer;
import kz.ustaz.account.Outcome;
import kz.ustaz.account.Passkeys;
import kz.ustaz.account.SignedIn;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Refused;

/** A passkey instead of a code. Not there for who has none, nor on a page where browsers know none. */
class PasskeyWay extends Div implements LocaleChangeObserver {

    private final Passkeys passkeys;
    private final Caller caller;
    private final Consumer<SignedIn> onProven;
    private final Consumer<Refused> onRefused;
    private final NativeButton show = new NativeButton();

    PasskeyWay(Passkeys passkeys, Caller caller, Consumer<SignedIn> onProven, Consumer<Refused> onRefused) {
        this.passkeys = passkeys;
        this.caller = caller;
        this.onProven = onProven;
        this.onRefused = onRefused;
        show.addClassNames("button", "factor-passkey");
        show.addClickListener(_ -> ask());
        setVisible(Session.offers(passkeys) && !passkeys.list(caller).isEmpty());
        add(show);
    }

    private void ask() {
        var question = passkeys.ask(caller);
        PasskeyCall.SHOW.ask(
                this,
                question.text(),
                given -> proven(passkeys.prove(caller, question, given, Session.address())),
                onRefused);
    }

    private void proven(Outcome<SignedIn> outcome) {
        switch (outcome) {
            case Outcome.Done<SignedIn>(var who) -> onProven.accept(who);
            case Outcome.Declined<SignedIn>(var faults) ->
                onRefused.accept(faults.getFirst().why());
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        show.setText(getTranslation("account.passkey.show"));
    }
}
