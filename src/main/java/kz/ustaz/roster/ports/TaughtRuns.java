package kz.ustaz.roster.ports;

import kz.ustaz.common.Caller;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;

/** The runs somebody holds lessons in: where he leads or assists, and all for an administrator of the installation. */
public interface TaughtRuns {

    /** One query, beside his rights. @throws NotFound unless the caller holds lessons in it */
    Run get(Caller caller, RunId run);
}
