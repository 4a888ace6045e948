package kz.ustaz.roster;

import java.util.Optional;
import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Scope;
import kz.ustaz.roster.ports.TaughtRuns;
import org.springframework.stereotype.Component;

/** Who plans a run and keeps its roll: whoever administers the installation, and who leads it. For others it does not exist. */
@Component
class RunRights implements TaughtRuns {

    private final StoredRuns runs;
    private final Rights rights;

    RunRights(StoredRuns runs, Rights rights) {
        this.runs = runs;
        this.rights = rights;
    }

    boolean isAdministrator(Caller caller) {
        return rights.has(caller, Role.ADMINISTRATOR, new Scope.Installation());
    }

    void requireAdministrator(Caller caller) {
        rights.require(caller, Role.ADMINISTRATOR, new Scope.Installation());
    }

    /** @throws NotFound unless it is his to plan */
    StoredRun own(Caller caller, RunId run) {
        return checked(caller, run, runs.findById(run.value()));
    }

    /** For whoever changes it: two at once wait for each other, so that no place is given twice. @throws NotFound as {@link #own} */
    StoredRun locked(Caller caller, RunId run) {
        return checked(caller, run, runs.lockById(run.value()));
    }

    /** @throws NotFound unless it is his to teach in: as lead or assistant, or as {@link #own} */
    StoredRun taught(Caller caller, RunId run) {
        return holds(caller, Role.ASSISTANT, run) ? existing(runs.findById(run.value())) : own(caller, run);
    }

    @Override
    public Run get(Caller caller, RunId run) {
        return taught(caller, run).run();
    }

    /** As {@link #taught}, for whoever changes something. */
    StoredRun taughtLocked(Caller caller, RunId run) {
        return holds(caller, Role.ASSISTANT, run) ? existing(runs.lockById(run.value())) : locked(caller, run);
    }

    private StoredRun checked(Caller caller, RunId run, Optional<StoredRun> found) {
        if (!isAdministrator(caller) && !holds(caller, Role.LEAD, run)) {
            throw new NotFound("run");
        }
        return existing(found);
    }

    private boolean holds(Caller caller, Role role, RunId run) {
        return rights.has(caller, role, new Scope.Run(run.value()));
    }

    private static StoredRun existing(Optional<StoredRun> found) {
        return found.orElseThrow(() -> new NotFound("run"));
    }
}
