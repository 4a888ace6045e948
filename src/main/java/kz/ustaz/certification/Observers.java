package kz.ustaz.certification;

import java.util.Set;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Reaches;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunStaff;
import kz.ustaz.common.Caller;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import kz.ustaz.roster.RunId;
import org.springframework.stereotype.Component;

/** Who may observe in a run: its observers, assistants and leads, as long as they are. */
@Component
class Observers {

    private static final Set<Role> ROLES = Set.of(Role.OBSERVER, Role.ASSISTANT, Role.LEAD);

    private final RunStaff staff;
    private final Rights rights;
    private final Reaches reaches;

    Observers(RunStaff staff, Rights rights, Reaches reaches) {
        this.staff = staff;
        this.rights = rights;
        this.reaches = reaches;
    }

    /** One query. */
    Set<PersonId> of(RunId run) {
        return staff.of(run.value(), ROLES);
    }

    boolean may(Caller caller, RunId run) {
        return ROLES.stream().anyMatch(role -> rights.has(caller, role, new Scope.Run(run.value())));
    }

    /** In which the caller may. One query. */
    Set<RunId> runs(Caller caller) {
        return reaches.of(caller, ROLES).runs().stream().map(RunId::new).collect(Collectors.toSet());
    }

    /** Which the caller leads. One query. */
    Set<RunId> led(Caller caller) {
        return reaches.of(caller, Set.of(Role.LEAD)).runs().stream()
                .map(RunId::new)
                .collect(Collectors.toSet());
    }
}
