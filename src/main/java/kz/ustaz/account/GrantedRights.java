package kz.ustaz.account;

import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Scope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks the database at each call, one query each, so that a grant taken away or a person deactivated is gone at once. */
@Component
@Transactional(readOnly = true)
class GrantedRights implements Rights {

    private final Grants grants;
    private final Persons persons;

    GrantedRights(Grants grants, Persons persons) {
        this.grants = grants;
        this.persons = persons;
    }

    @Override
    public boolean has(Caller caller, Role role, Scope scope) {
        var person = caller.person().value();
        return switch (scope) {
            case Scope.Installation() -> grants.everywhere(person, role);
            case Scope.Unit(var unit) -> grants.inUnit(person, role, unit);
            case Scope.Run(var run) -> grants.inRun(person, role, run);
        };
    }

    @Override
    public boolean hasAnywhere(Caller caller, Role role) {
        return grants.anywhere(caller.person().value(), role);
    }

    @Override
    public boolean isActive(Caller caller) {
        return persons.isActive(caller.person().value());
    }
}
