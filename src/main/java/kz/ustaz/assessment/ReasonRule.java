package kz.ustaz.assessment;

import java.util.Optional;
import kz.ustaz.common.Refused;

/** Whoever decides about somebody else's attempts says why. */
final class ReasonRule {

    private static final int LONGEST = 1000;

    private ReasonRule() {}

    /** Empty for 1–1000 characters besides white space at the ends. */
    static Optional<Refused> refusal(String reason) {
        String why = reason.strip();
        return why.isEmpty() || why.length() > LONGEST
                ? Optional.of(new Refused("assessment.refused.reason", LONGEST))
                : Optional.empty();
    }
}
