package kz.ustaz.certification.ports;

import java.util.Collection;
import java.util.Map;
import kz.ustaz.certification.Reached;
import kz.ustaz.roster.RunId;

/** What came of runs, in counts and without names: wherever their trainers taught. */
public interface RunReach {

    /** Five queries, however many runs. Those that do not exist are left out. */
    Found of(Collection<RunId> runs);

    /** @param together of all of them, where each run and each person taught in it counts once */
    record Found(Map<RunId, Reached> runs, Reached together) {}
}
