package kz.ustaz.roster.ports;

import java.time.Instant;
import java.util.Optional;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;

/**
 * Who may be given a run to lead, or open one. The room that makes trainers answers. Whoever leads a run already keeps it
 * whatever the answer becomes.
 */
@FunctionalInterface
public interface MayLead {

    /** Why he may not at that moment; empty if he may. */
    Optional<Refused> refusal(PersonId person, Instant at);
}
