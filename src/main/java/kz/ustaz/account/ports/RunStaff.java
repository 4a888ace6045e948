package kz.ustaz.account.ports;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import kz.ustaz.common.PersonId;

/** Who holds a role in a run, for the rooms in which its lead chooses among them. Who may ask, the room that asks sees to. */
public interface RunStaff {

    /** Active people who hold any of these roles in the very run. One query. */
    Set<PersonId> of(UUID run, Collection<Role> roles);
}
