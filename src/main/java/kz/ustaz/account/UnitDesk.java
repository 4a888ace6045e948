package kz.ustaz.account;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Units;
import kz.ustaz.common.Caller;
import kz.ustaz.common.Ids;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The desk where an administrator keeps the tree of units. */
@Service
@Transactional
public class UnitDesk {

    private static final int LONGEST_NAME = 200;

    private final Administration administration;
    private final OrgUnits units;
    private final Units tree;
    private final Audit audit;
    private final Ids ids;

    UnitDesk(Administration administration, OrgUnits units, Units tree, Audit audit, Ids ids) {
        this.administration = administration;
        this.units = units;
        this.tree = tree;
        this.audit = audit;
        this.ids = ids;
    }

    /** The whole tree, parents before their children. For administrators of anything. */
    @Transactional(readOnly = true)
    public List<Units.Unit> all(Caller caller) {
        administration.requireSomewhere(caller);
        return tree.all();
    }

    /** @param parent absent for a root, which only the whole installation's administrator adds */
    public Outcome<UUID> add(Caller caller, String name, @Nullable UUID parent) {
        administration.require(caller, parent == null ? new Scope.Installation() : new Scope.Unit(parent));
        var above = parent == null ? null : units.findById(parent).orElseThrow(() -> new NotFound("unit"));
        if (!fits(name)) {
            return Outcome.declined("name", "account.unit.name", LONGEST_NAME);
        }
        if (above != null && above.depth() + 1 >= OrgUnit.DEPTH_LIMIT) {
            return Outcome.declined("parent", "account.unit.depth", OrgUnit.DEPTH_LIMIT);
        }
        var unit = units.save(new OrgUnit(ids.next(), name.strip(), above));
        audit.record(caller, "unit.add", unit.id.toString(), Map.of("name", unit.name));
        return new Outcome.Done<>(unit.id);
    }

    public Outcome<UUID> rename(Caller caller, UUID id, String name) {
        administration.requireSomewhere(caller);
        var unit = units.findById(id)
                .filter(found -> administration.covers(caller, new Scope.Unit(found.id)))
                .orElseThrow(() -> new NotFound("unit"));
        if (!fits(name)) {
            return Outcome.declined("name", "account.unit.name", LONGEST_NAME);
        }
        String was = unit.name;
        unit.rename(name.strip());
        audit.record(caller, "unit.rename", id.toString(), Map.of("was", was, "now", unit.name));
        return new Outcome.Done<>(id);
    }

    private static boolean fits(String name) {
        return !name.isBlank()
                && name.strip().length() <= LONGEST_NAME
                && name.chars().noneMatch(Character::isISOControl);
    }
}
