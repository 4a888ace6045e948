package kz.ustaz.account;

import java.util.List;
import java.util.UUID;
import kz.ustaz.account.ports.KnownRuns;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.account.ports.RunGrants;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roles of a run, by the desk that gives and revokes all others too. A lead gives some of them in his own run. */
@Component
@Transactional
class GrantsOfRun implements RunGrants {

    private final Administration administration;
    private final GrantDesk desk;
    private final Grants grants;
    private final Rights rights;
    private final KnownRuns runs;

    GrantsOfRun(Administration administration, GrantDesk desk, Grants grants, Rights rights, KnownRuns runs) {
        this.administration = administration;
        this.desk = desk;
        this.grants = grants;
        this.rights = rights;
        this.runs = runs;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Held> list(Caller caller, UUID run) {
        requireOneOfBoth(caller, run);
        return grants.inForceInRun(run).stream()
                .map(grant -> new Held(grant.id, new PersonId(grant.person), grant.role, grant.grantedAt))
                .toList();
    }

    @Override
    public void grant(Caller caller, UUID run, PersonId person, Role role) {
        if (requireOneOfBoth(caller, run)) {
            if (!OF_A_LEAD.contains(role)) {
                throw new NotAllowed("give " + role);
            }
            desk.giveAsLead(caller, person, role, run);
            return;
        }
        if (desk.give(caller, person, role, new Scope.Run(run)) instanceof Outcome.Declined<PersonId>(var faults)) {
            throw new IllegalArgumentException(role + " in a run: " + faults);
        }
    }

    @Override
    public void revoke(Caller caller, UUID run, UUID grant) {
        boolean asLead = requireOneOfBoth(caller, run);
        var own = grants.findById(grant)
                .filter(found -> found.scope().equals(new Scope.Run(run)))
                .filter(found -> !asLead || OF_A_LEAD.contains(found.role))
                .orElseThrow(() -> new NotFound("grant"));
        if (asLead) {
            desk.revokeAsLead(caller, own);
        } else {
            desk.revoke(caller, own.id);
        }
    }

    @Override
    public void open(Caller caller, UUID run) {
        if (!runs.has(run) || !grants.inForceInRun(run).isEmpty()) {
            throw new NotAllowed("lead a run that is not new");
        }
        desk.giveToOpener(caller, run);
    }

    /** @return whether he acts as the run's lead */
    private boolean requireOneOfBoth(Caller caller, UUID run) {
        boolean leads = !administration.covers(caller, new Scope.Installation());
        if (leads) {
            rights.require(caller, Role.LEAD, new Scope.Run(run));
        }
        return leads;
    }
}
