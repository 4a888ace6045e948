package kz.ustaz.account;

import java.util.List;
import java.util.UUID;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunGrants;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roles of a run, by the desk that gives and revokes all others too. */
@Component
@Transactional
class GrantsOfRun implements RunGrants {

    private final Administration administration;
    private final GrantDesk desk;
    private final Grants grants;

    GrantsOfRun(Administration administration, GrantDesk desk, Grants grants) {
        this.administration = administration;
        this.desk = desk;
        this.grants = grants;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> list(Caller caller, UUID run) {
        administration.require(caller, new Scope.Installation());
        return grants.inForceInRun(run).stream()
                .map(grant -> new Held(grant.id, new PersonId(grant.person), grant.role, grant.grantedAt))
                .toList();
    }

    @Override
    public void grant(Caller caller, UUID run, PersonId person, Role role) {
        administration.require(caller, new Scope.Installation());
        if (desk.give(caller, person, role, new Scope.Run(run)) instanceof Outcome.Declined<PersonId>(var faults)) {
            throw new IllegalArgumentException(role + " in a run: " + faults);
        }
    }

    @Override
    public void revoke(Caller caller, UUID run, UUID grant) {
        administration.require(caller, new Scope.Installation());
        var own = grants.findById(grant)
                .filter(found -> found.scope().equals(new Scope.Run(run)))
                .orElseThrow(() -> new NotFound("grant"));
        desk.revoke(caller, own.id);
    }
}
