package kz.ustaz.account;

import java.util.UUID;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotAllowed;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import org.springframework.stereotype.Component;

/** Whom an administrator may manage: the people of his units, unless they have power beyond his own. */
@Component
class Administration {

    private final Rights rights;
    private final Persons persons;
    private final Grants grants;

    Administration(Rights rights, Persons persons, Grants grants) {
        this.rights = rights;
        this.persons = persons;
        this.grants = grants;
    }

    void requireSomewhere(Caller caller) {
        if (!rights.hasAnywhere(caller, Role.ADMINISTRATOR)) {
            throw new NotAllowed("administrator anywhere");
        }
    }

    void require(Caller caller, Scope scope) {
        rights.require(caller, Role.ADMINISTRATOR, scope);
    }

    boolean covers(Caller caller, Scope scope) {
        // Which unit a run belongs to is not known here: such grants are for the whole installation's administrator.
        return rights.has(caller, Role.ADMINISTRATOR, scope instanceof Scope.Run ? new Scope.Installation() : scope);
    }

    /** To see. @throws NotFound for who does not exist and for who is not of the caller's units, alike */
    Person of(Caller caller, PersonId id) {
        requireSomewhere(caller);
        return persons.findById(id.value())
                .filter(person -> covers(caller, new Scope.Unit(person.unit)))
                .orElseThrow(() -> new NotFound("person"));
    }

    /**
     * To change, locked. Who could reset the password of somebody mightier could become him.
     *
     * @throws NotFound as {@link #of}
     * @throws NotAllowed if the person has a grant that the caller could not have given
     */
    Person manage(Caller caller, PersonId id) {
        of(caller, id);
        var person = persons.lockById(id.value()).orElseThrow(() -> new NotFound("person"));
        for (var grant : grants.findByPersonAndRevokedAtIsNull(id.value())) {
            if (grant.scopeKind != Grant.ScopeKind.RUN && !covers(caller, grant.scope())) {
                throw new NotAllowed("manage somebody with grants beyond one's own");
            }
        }
        return person;
    }

    /**
     * Before {@link #manage} by whoever may take an administrator away: two who do it to each other at once come one after
     * the other, and the second finds what the first has done.
     */
    void lockAdministrators(Caller caller) {
        requireSomewhere(caller);
        persons.lockAdministrators();
    }

    /** Whether the installation would be left without an administrator who can sign in. After {@link #lockAdministrators}. */
    boolean isLast(UUID person) {
        return grants.administratorsBut(person) == 0;
    }
}
