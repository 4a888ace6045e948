package kz.ustaz.account.ports;

import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;

/** Who may do what, read from the database at each call. */
public interface Rights {

    /** Whether an active person has a grant of this role that covers the scope (a unit's grant covers units below it). */
    boolean has(Caller caller, Role role, Scope scope);

    /** Whether an active person has this role anywhere. */
    boolean hasAnywhere(Caller caller, Role role);

    /** Whether the person may act at all: not deactivated. */
    boolean isActive(Caller caller);

    /** @throws kz.ustaz.common.NotAllowed unless {@link #has} */
    default void require(Caller caller, Role role, Scope scope) {
        if (!has(caller, role, scope)) {
            throw new kz.ustaz.common.NotAllowed(role + " in " + scope);
        }
    }
}
