package kz.ustaz.account.ports;

import java.util.Collection;
import kz.ustaz.common.PersonId;

/** Lets those who decide about the same person do so one after the other, so that the second sees what the first did. */
public interface Turns {

    /** Until the caller's transaction ends. Whoever is not known is left out. One query. */
    void take(Collection<PersonId> people);
}
