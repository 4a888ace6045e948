package kz.ustaz.account.ports;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.common.PersonId;

/** Who holds a role in a run, for the rooms in which its lead chooses among them. Who may ask, the room that asks sees to. */
public interface RunStaff {

    /** Active people who hold any of these roles in the very run. One query. */
    Set<PersonId> of(UUID run, Collection<Role> roles);

    /**
     * Who led a run: of those who hold it now, and only where there is none of those who once did, whoever was given it first.
     * Deactivated people too. One query.
     */
    Optional<PersonId> firstLead(UUID run);

    /** Who assists in which run now, in all that have assistants. Deactivated people too. One query. */
    Map<UUID, Set<PersonId>> assistants();

    /** The first leads of all runs that ever had a lead. One query. */
    Map<UUID, PersonId> firstLeads();
}
