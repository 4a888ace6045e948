package kz.ustaz.survey.ui;

import java.util.List;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.Refused;

/** Why something was not taken, in one line for the whole. */
final class Sent {

    private Sent() {}

    /** The reason for the whole, or how many questions want a look. */
    static Refused why(List<Fault> faults) {
        return faults.stream()
                .filter(fault -> fault.field().isEmpty())
                .map(Fault::why)
                .findFirst()
                .orElseGet(() -> new Refused("survey.refused.fields", faults.size()));
    }
}
