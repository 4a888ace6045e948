package kz.ustaz.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;

/**
 * All that an administrator sees of a person.
 *
 * @param arrived whether he has set a password
 * @param erased whether his name is gone for good
 * @param mayErase whether whoever looks may look at erasing it too
 * @param grants the newest last; without those that were revoked
 */
public record PersonCard(
        PersonId id,
        NewPerson description,
        boolean active,
        boolean arrived,
        boolean erased,
        boolean mayErase,
        List<Granted> grants) {

    public PersonCard {
        grants = List.copyOf(grants);
    }

    /** @param where name of the unit, or the run's id; empty for the installation @param by empty for the system */
    public record Granted(UUID id, Role role, Scope scope, String where, String by, Instant at) {}
}
