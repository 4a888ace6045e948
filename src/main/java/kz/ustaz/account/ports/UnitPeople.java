package kz.ustaz.account.ports;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.common.PersonId;

/** Who serves where, for the rooms that ask whoever supervises them. */
public interface UnitPeople {

    /** Active people of these very units, not of those below. One query, however many. */
    Set<PersonId> of(Collection<UUID> units);
}
