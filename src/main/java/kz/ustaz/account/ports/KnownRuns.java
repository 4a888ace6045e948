package kz.ustaz.account.ports;

import java.util.Optional;
import java.util.UUID;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;

/** Which runs there are. The room that keeps them says so, since this one knows no more of a run than its id. */
@FunctionalInterface
public interface KnownRuns {

    boolean has(UUID run);

    /** Why somebody may not be given that role in any run; empty if he may. */
    default Optional<Refused> refusal(PersonId person, Role role) {
        return Optional.empty();
    }
}
