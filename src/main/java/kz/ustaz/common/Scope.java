package kz.ustaz.common;

import java.util.UUID;

/** Where a grant holds. */
public sealed interface Scope {

    /** Everywhere in this installation. */
    record Installation() implements Scope {}

    /** In one unit and all units below it. */
    record Unit(UUID unit) implements Scope {}

    /** In one run. */
    record Run(UUID run) implements Scope {}
}
