package kz.ustaz.account.ports;

import java.util.List;
import java.util.UUID;

/** The tree of units (ministry, academy, department). */
public interface Units {

    /** All, parents before their children, then by name. */
    List<Unit> all();

    /** @param depth 0 for a root */
    record Unit(UUID id, String name, int depth) {}
}
