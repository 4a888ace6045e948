package kz.ustaz.account.ports;

import java.util.Set;
import java.util.UUID;

/**
 * How far somebody's grants of some roles go, as one answer for a whole list. It holds for the call it was asked in.
 *
 * @param everywhere in the whole installation
 * @param units those granted and all below them
 * @param runs granted one by one
 */
public record Reach(boolean everywhere, Set<UUID> units, Set<UUID> runs) {

    public Reach {
        units = Set.copyOf(units);
        runs = Set.copyOf(runs);
    }

    /** @param unit to which the run belongs */
    public boolean covers(UUID run, UUID unit) {
        return coversUnit(unit) || runs.contains(run);
    }

    /** The unit as a whole, and not a run of it alone. */
    public boolean coversUnit(UUID unit) {
        return everywhere || units.contains(unit);
    }

    public boolean isEmpty() {
        return !everywhere && units.isEmpty() && runs.isEmpty();
    }
}
