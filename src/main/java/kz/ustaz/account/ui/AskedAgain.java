package kz.ustaz.account.ui;

import kz.ustaz.account.SecondFactor;
import kz.ustaz.common.FactorWanted;
import kz.ustaz.common.ui.CurrentCaller;
import kz.ustaz.common.ui.StepUp;
import org.springframework.stereotype.Component;

/** Asks by a dialog over the page, on which everything stays as it was. */
@Component
class AskedAgain implements StepUp {

    private final SecondFactor factor;
    private final CurrentCaller caller;

    AskedAgain(SecondFactor factor, CurrentCaller caller) {
        this.factor = factor;
        this.caller = caller;
    }

    @Override
    public void run(Runnable action) {
        try {
            action.run();
        } catch (FactorWanted wanted) {
            new FactorDialog(factor, caller, action).open();
        }
    }
}
