package kz.ustaz.account.ports;

import java.util.Set;
import kz.ustaz.common.Caller;

/** Where somebody holds any of some roles, read from the database at each call. */
public interface Reaches {

    /** One query. Empty for who is deactivated. */
    Reach of(Caller caller, Set<Role> roles);
}
