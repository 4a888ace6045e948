package kz.ustaz.assessment;

import kz.ustaz.common.Refused;

/** An attempt is not shown at this address. What its page has is stored all the same. */
public class Elsewhere extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Refused reason;

    Elsewhere(Refused reason) {
        super(reason.key());
        this.reason = reason;
    }

    public Refused reason() {
        return reason;
    }
}
