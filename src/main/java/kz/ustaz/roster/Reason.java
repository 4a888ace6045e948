package kz.ustaz.roster;

import java.util.Optional;
import kz.ustaz.common.Refused;

/** Why somebody did something that is kept for good. */
final class Reason {

    private Reason() {}

    /** Why a text may not be the reason for something that wants one; empty if it may. */
    static Optional<Refused> fault(String text) {
        return text.isBlank() || isLongOrOdd(text)
                ? Optional.of(new Refused("roster.refused.reason", Places.LONGEST_REASON))
                : Optional.empty();
    }

    static boolean isLongOrOdd(String text) {
        return text.strip().length() > Places.LONGEST_REASON || text.chars().anyMatch(Character::isISOControl);
    }
}
