package kz.ustaz.account.ui;

import kz.ustaz.account.ports.Units.Unit;

/** How a unit of the tree is written in a flat list. */
final class UnitNames {

    private UnitNames() {}

    static String indented(Unit unit) {
        return "\u2003".repeat(unit.depth()) + unit.name();
    }
}
