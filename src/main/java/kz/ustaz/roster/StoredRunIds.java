package kz.ustaz.roster;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.account.ports.KnownRuns;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import kz.ustaz.roster.ports.MayLead;
import org.springframework.stereotype.Component;

/** Tells the room of accounts that a role is given in a run that there is, and a lead to who may lead. */
@Component
class StoredRunIds implements KnownRuns {

    private final StoredRuns runs;
    private final MayLead mayLead;
    private final Clock clock;

    StoredRunIds(StoredRuns runs, MayLead mayLead, Clock clock) {
        this.runs = runs;
        this.mayLead = mayLead;
        this.clock = clock;
    }

    @Override
    public boolean has(UUID run) {
        return runs.findById(run).isPresent();
    }

    @Override
    public Optional<Refused> refusal(PersonId person, Role role) {
        return role == Role.LEAD ? mayLead.refusal(person, clock.instant()) : Optional.empty();
    }
}
