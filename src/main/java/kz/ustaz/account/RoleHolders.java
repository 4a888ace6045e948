package kz.ustaz.account;

import java.util.Optional;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import org.springframework.stereotype.Component;

/** Whoever holds a role, and so gives a second factor. Others are {@link NotAllowed}. */
@Component
class RoleHolders {

    private final Persons persons;
    private final Grants grants;

    RoleHolders(Persons persons, Grants grants) {
        this.persons = persons;
        this.grants = grants;
    }

    Person of(Caller caller) {
        return allowed(caller, persons.findById(caller.person().value()));
    }

    /** Until the transaction ends. */
    Person locked(Caller caller) {
        return allowed(caller, persons.lockById(caller.person().value()));
    }

    private Person allowed(Caller caller, Optional<Person> found) {
        return found.filter(
                        person -> person.active && grants.any(caller.person().value()))
                .orElseThrow(() -> new NotAllowed("second factor"));
    }
}
