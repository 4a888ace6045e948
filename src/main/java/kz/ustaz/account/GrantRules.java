package kz.ustaz.account;

import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Scope;

/** Where which role may be given. */
final class GrantRules {

    private GrantRules() {}

    static boolean fits(Role role, Scope scope) {
        return switch (role) {
            case ADMINISTRATOR, AUTHOR, REVIEWER -> !(scope instanceof Scope.Run);
            case SUPERVISOR -> !(scope instanceof Scope.Installation);
            case LEAD, ASSISTANT, OBSERVER, MARKER -> scope instanceof Scope.Run;
        };
    }

    /** How a scope is written in the audit. */
    static String text(Scope scope) {
        return switch (scope) {
            case Scope.Installation() -> "installation";
            case Scope.Unit(var unit) -> "unit " + unit;
            case Scope.Run(var run) -> "run " + run;
        };
    }
}
