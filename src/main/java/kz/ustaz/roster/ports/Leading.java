package kz.ustaz.roster.ports;

import java.util.List;
import kz.ustaz.common.Caller;
import kz.ustaz.content.EditionId;
import kz.ustaz.roster.Run;
import kz.ustaz.roster.RunId;

/** What a run's lead decides, and who marks in it. For all others the run does not exist. */
public interface Leading {

    /**
     * The runs that the caller leads, the latest start first. Two queries.
     *
     * @throws kz.ustaz.common.NotAllowed if he leads none
     */
    List<Run> led(Caller caller);

    /** @throws kz.ustaz.common.NotFound unless the caller leads it */
    Run led(Caller caller, RunId run);

    /** Whether the caller leads it. */
    boolean leads(Caller caller, RunId run);

    /**
     * The runs in which the caller may mark answers, as lead or as marker, the latest start first. Two queries.
     *
     * @throws kz.ustaz.common.NotAllowed if there is none
     */
    List<Run> marked(Caller caller);

    /** @throws kz.ustaz.common.NotFound unless the caller leads it or is one of its markers */
    Run marked(Caller caller, RunId run);

    /**
     * Pins another edition, audited and told to all rooms in the caller's transaction.
     *
     * @throws kz.ustaz.common.NotFound unless the caller leads it
     */
    Run adopt(Caller caller, RunId run, EditionId edition);
}
