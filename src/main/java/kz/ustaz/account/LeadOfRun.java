package kz.ustaz.account;

import java.util.UUID;
import kz.ustaz.common.PersonId;

/** Somebody who leads or led a run. */
record LeadOfRun(UUID run, UUID person) {

    PersonId leader() {
        return new PersonId(person);
    }
}
