package kz.ustaz.account;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.KnownRuns;
import kz.ustaz.account.ports.RecentFactor;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.common.Scope;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The desk where an administrator gives roles within his own scope and takes them back. Its methods throw {@link
 * kz.ustaz.common.FactorWanted} for who may, and gave his second factor too long ago.
 */
@Service
@Transactional
public class GrantDesk {

    private final Administration administration;
    private final Persons persons;
    private final Grants grants;
    private final OrgUnits units;
    private final KnownRuns runs;
    private final RecentFactor recent;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    GrantDesk(
            Administration administration,
            Persons persons,
            Grants grants,
            OrgUnits units,
            KnownRuns runs,
            RecentFactor recent,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.administration = administration;
        this.persons = persons;
        this.grants = grants;
        this.units = units;
        this.runs = runs;
        this.recent = recent;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Done also if he has it already.
     *
     * @throws NotAllowed if the scope is beyond the caller's own
     * @throws NotFound if the person is, or there is no such unit or run
     */
    public Outcome<PersonId> give(Caller caller, PersonId id, Role role, Scope scope) {
        var person = administration.manage(caller, id);
        if (!administration.covers(caller, scope)) {
            throw new NotAllowed("give " + role);
        }
        if (person.isErased()) {
            return Outcome.declined("", "account.erase.done-before");
        }
        if (!GrantRules.fits(role, scope)) {
            return Outcome.declined("scope", "account.grant.not-there");
        }
        if (scope instanceof Scope.Unit(var unit) && units.findById(unit).isEmpty()) {
            throw new NotFound("unit");
        }
        if (scope instanceof Scope.Run(var run) && !runs.has(run)) {
            throw new NotFound("run");
        }
        var refused = scope instanceof Scope.Run ? runs.refusal(id, role) : Optional.<Refused>empty();
        if (refused.isPresent()) {
            return new Outcome.Declined<>(List.of(new Outcome.Fault("", refused.get())));
        }
        recent.require(caller);
        hold(caller, person.personId(), role, scope);
        return new Outcome.Done<>(id);
    }

    /**
     * For whoever has just opened that run. He may have no role yet, and so no second factor to ask him for; it is asked for
     * when he next signs in.
     */
    void giveToOpener(Caller caller, UUID run) {
        var person = persons.lockById(caller.person().value())
                .filter(found -> found.active)
                .orElseThrow(() -> new NotAllowed("open a run"));
        hold(caller, person.personId(), Role.LEAD, new Scope.Run(run));
    }

    /** For whoever was found to lead that run, and a role that leads give. @throws NotFound if there is nobody such, or not any more */
    void giveAsLead(Caller caller, PersonId id, Role role, UUID run) {
        var person =
                persons.lockById(id.value()).filter(found -> found.active).orElseThrow(() -> new NotFound("person"));
        recent.require(caller);
        hold(caller, person.personId(), role, new Scope.Run(run));
    }

    private void hold(Caller caller, PersonId id, Role role, Scope scope) {
        boolean had = grants.findByPersonAndRevokedAtIsNull(id.value()).stream()
                .anyMatch(grant -> grant.role == role && grant.scope().equals(scope));
        if (!had) {
            grants.save(new Grant(ids.next(), id, role, scope, caller.person(), now()));
            record(caller, "grant.give", id, role, scope);
        }
    }

    /** @throws NotFound for a grant that does not exist and for one that is beyond the caller's scope, alike */
    public Outcome<PersonId> revoke(Caller caller, UUID grantId) {
        administration.lockAdministrators(caller);
        var grant = grants.findById(grantId)
                .filter(found -> administration.covers(caller, found.scope()))
                .orElseThrow(() -> new NotFound("grant"));
        var person = administration.manage(caller, new PersonId(grant.person));
        recent.require(caller);
        if (grant.revokedAt != null) {
            return new Outcome.Done<>(person.personId());
        }
        boolean toppled = grant.role == Role.ADMINISTRATOR && grant.scopeKind == Grant.ScopeKind.INSTALLATION;
        if (toppled && administration.isLast(person.id)) {
            return Outcome.declined("", "account.people.last-administrator");
        }
        end(caller, grant);
        return new Outcome.Done<>(person.personId());
    }

    /** For whoever was found to lead the grant's run, and a role that leads give. */
    void revokeAsLead(Caller caller, Grant grant) {
        persons.lockById(grant.person);
        recent.require(caller);
        if (grant.revokedAt == null) {
            end(caller, grant);
        }
    }

    private void end(Caller caller, Grant grant) {
        grant.revokedBy = caller.person().value();
        grant.revokedAt = now();
        record(caller, "grant.revoke", new PersonId(grant.person), grant.role, grant.scope());
    }

    private void record(Caller caller, String action, PersonId person, Role role, Scope scope) {
        audit.record(caller, action, person.toString(), Map.of("role", role.name(), "scope", GrantRules.text(scope)));
    }

    private java.time.Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
