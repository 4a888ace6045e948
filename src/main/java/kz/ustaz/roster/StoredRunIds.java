package kz.ustaz.roster;

import java.util.UUID;
import kz.ustaz.account.ports.KnownRuns;
import org.springframework.stereotype.Component;

/** Tells the room of accounts that a role is given in a run that there is. */
@Component
class StoredRunIds implements KnownRuns {

    private final StoredRuns runs;

    StoredRunIds(StoredRuns runs) {
        this.runs = runs;
    }

    @Override
    public boolean has(UUID run) {
        return runs.findById(run).isPresent();
    }
}
