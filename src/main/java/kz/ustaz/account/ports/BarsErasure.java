package kz.ustaz.account.ports;

import java.util.Optional;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;

/** Why somebody's name may not be erased yet, such as that he leads a run. A room that has such a reason brings one. */
@FunctionalInterface
public interface BarsErasure {

    /** Empty where nothing stands against it. */
    Optional<Refused> refusal(PersonId person);
}
