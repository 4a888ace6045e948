package kz.ustaz.study;

import kz.ustaz.account.ports.Rights;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Caller;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Scope;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;
import kz.ustaz.roster.ports.RunBook;
import org.springframework.stereotype.Component;

/** The runs somebody holds lessons in: where he leads or assists, and all for an administrator of the installation. */
@Component
class TaughtRuns {

    private final Rights rights;
    private final RunBook runs;

    TaughtRuns(Rights rights, RunBook runs) {
        this.rights = rights;
        this.runs = runs;
    }

    /** @throws NotFound unless the caller holds lessons in it */
    Run get(Caller caller, RunId run) {
        var here = new Scope.Run(run.value());
        if (!rights.has(caller, Role.LEAD, here)
                && !rights.has(caller, Role.ASSISTANT, here)
                && !rights.has(caller, Role.ADMINISTRATOR, new Scope.Installation())) {
            throw new NotFound("run");
        }
        return runs.find(run).orElseThrow(() -> new NotFound("run"));
    }
}
