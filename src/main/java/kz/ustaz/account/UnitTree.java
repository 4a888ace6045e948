package kz.ustaz.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import kz.ustaz.account.ports.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tree of units, read whole: there are tens or hundreds. */
@Component
class UnitTree implements Units {

    private final OrgUnits units;

    UnitTree(OrgUnits units) {
        this.units = units;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Unit> all() {
        var children = new HashMap<@Nullable UUID, List<OrgUnit>>();
        for (var unit : units.findAllByOrderBySortKey()) {
            children.computeIfAbsent(unit.parent, _ -> new ArrayList<>()).add(unit);
        }
        var all = new ArrayList<Unit>();
        walk(children, null, 0, all);
        return List.copyOf(all);
    }

    private static void walk(
            HashMap<@Nullable UUID, List<OrgUnit>> children, @Nullable UUID parent, int depth, List<Unit> all) {
        for (var unit : children.getOrDefault(parent, List.of())) {
            all.add(new Unit(unit.id, unit.name, depth));
            walk(children, unit.id, depth + 1, all);
        }
    }
}
