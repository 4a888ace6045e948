package kz.ustaz.account.ports;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The tree of units (ministry, academy, department). */
public interface Units {

    /** All, parents before their children, then by name. */
    List<Unit> all();

    /** A unit and those below it; none if it is not there. @param all as {@link #all} gives them: these follow it there */
    static Set<UUID> within(List<Unit> all, UUID unit) {
        var found = new HashSet<UUID>();
        int depth = -1;
        for (var one : all) {
            if (one.id().equals(unit)) {
                depth = one.depth();
            } else if (one.depth() <= depth) {
                break;
            }
            if (depth >= 0) {
                found.add(one.id());
            }
        }
        return found;
    }

    /** @param depth 0 for a root */
    record Unit(UUID id, String name, int depth) {}
}
