package kz.ustaz.account.ui;

import kz.ustaz.account.Passkeys;
import kz.ustaz.account.SecondFactor;
import kz.ustaz.common.FactorWanted;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.StepUp;
import org.springframework.stereotype.Component;

/** Asks by a dialog over the page, on which everything stays as it was. */
@Component
class AskedAgain implements StepUp {

    private final SecondFactor factor;
    private final Passkeys passkeys;
    private final CurrentCaller caller;

    AskedAgain(SecondFactor factor, Passkeys passkeys, CurrentCaller caller) {
        this.factor = factor;
        this.passkeys = passkeys;
        this.caller = caller;
    }

    @Override
    public void run(Runnable action) {
        try {
            action.run();
        } catch (FactorWanted wanted) {
            new FactorDialog(factor, passkeys, caller, action).open();
        }
    }
}
