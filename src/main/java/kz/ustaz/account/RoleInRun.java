package kz.ustaz.account;

import java.util.UUID;
import kz.ustaz.common.PersonId;

/** Somebody who holds or held a role in a run. */
record RoleInRun(UUID run, UUID person) {

    PersonId holder() {
        return new PersonId(person);
    }
}
