package kz.ustaz.account.ports;

import java.util.UUID;
import kz.ustaz.account.NewPerson;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import org.jspecify.annotations.Nullable;

/**
 * People, units and grants made by the system itself: for the first administrator and for demo data. No person may call
 * it; all of it is audited as the system's doing.
 */
public interface Founding {

    /**
     * @param name 1–200 characters
     * @param parent absent for a root
     * @throws kz.ustaz.common.NotFound if there is no such parent
     */
    UUID unit(String name, @Nullable UUID parent);

    /**
     * @param rawPassword taken as it is, without the rules of passwords
     * @throws IllegalArgumentException if the description breaks a rule
     */
    PersonId person(NewPerson person, String rawPassword);

    /** @throws IllegalArgumentException if that role is not given in such a scope */
    void grant(PersonId person, Role role, Scope scope);
}
