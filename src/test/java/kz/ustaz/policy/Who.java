package kz.ustaz.policy;

import java.util.Locale;
import java.util.Optional;
import kz.ustaz.account.ports.Role;

/** The cast: one person of each sort, named by the words of {@code policy.yml}. */
enum Who {
    /** A trainee, enrolled in the runs and in nothing else: whatever is asked for is his. */
    OWNER,
    /** Enrolled in the same runs. */
    ANOTHER_TRAINEE,
    /** Signed in, without any grant or run. */
    NOBODY_SPECIAL,
    AUTHOR(Role.AUTHOR, Where.EVERYWHERE),
    AUTHOR_OF_UNIT(Role.AUTHOR, Where.IN_THE_UNIT),
    REVIEWER(Role.REVIEWER, Where.EVERYWHERE),
    SUPERVISOR(Role.SUPERVISOR, Where.IN_THE_UNIT),
    SUPERVISOR_ELSEWHERE(Role.SUPERVISOR, Where.ELSEWHERE),
    LEAD(Role.LEAD, Where.IN_THE_RUN),
    ASSISTANT(Role.ASSISTANT, Where.IN_THE_RUN),
    OBSERVER(Role.OBSERVER, Where.IN_THE_RUN),
    MARKER(Role.MARKER, Where.IN_THE_RUN),
    ADMINISTRATOR(Role.ADMINISTRATOR, Where.EVERYWHERE),
    ADMINISTRATOR_OF_UNIT(Role.ADMINISTRATOR, Where.IN_THE_UNIT),
    ADMINISTRATOR_ELSEWHERE(Role.ADMINISTRATOR, Where.ELSEWHERE),
    /** Not signed in; at a desk, an id that is nobody's. */
    STRANGER;

    /** Where a grant holds, seen from the owner. */
    enum Where {
        EVERYWHERE,
        IN_THE_UNIT,
        ELSEWHERE,
        IN_THE_RUN
    }

    final Optional<Role> role;
    final Where where;

    Who() {
        role = Optional.empty();
        where = Where.IN_THE_UNIT;
    }

    Who(Role role, Where where) {
        this.role = Optional.of(role);
        this.where = where;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
