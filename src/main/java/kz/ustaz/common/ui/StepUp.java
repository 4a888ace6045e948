package kz.ustaz.common.ui;

/** What wants the second factor again, on a screen. Answered by the room of accounts. */
public interface StepUp {

    /**
     * Does it; if a desk throws {@link kz.ustaz.common.FactorWanted}, asks for the code and then does it once more.
     *
     * @param action is not begun again where the person gives no code
     */
    void run(Runnable action);
}
