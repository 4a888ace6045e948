package kz.ustaz.question.tor;

import java.util.Locale;

/** What a relay list says of a relay; in the order of real lists. */
public enum Flag {
    EXIT,
    GUARD,
    RUNNING,
    STABLE;

    /** As it stands in a relay list, in every language. */
    String word() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
