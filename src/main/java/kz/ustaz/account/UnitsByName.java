package kz.ustaz.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import kz.ustaz.account.ports.Units.Unit;

/** Finds a unit by its name, or, where several are called so, by the names of those above it and its own with slashes between. */
final class UnitsByName {

    private final Map<String, Set<UUID>> byName = new HashMap<>();
    private final Map<UUID, String> names = new HashMap<>();

    /** @param tree parents before their children @param own whether it may be found */
    UnitsByName(List<Unit> tree, Predicate<UUID> own) {
        var path = new ArrayList<String>();
        for (var unit : tree) {
            names.put(unit.id(), unit.name());
            path.subList(unit.depth(), path.size()).clear();
            path.add(key(unit.name()));
            if (own.test(unit.id())) {
                for (int from = 0; from < path.size(); from++) {
                    byName.computeIfAbsent(String.join("/", path.subList(from, path.size())), _ -> new HashSet<>())
                            .add(unit.id());
                }
            }
        }
    }

    /** More than one if the name does not decide. */
    Set<UUID> find(String typed) {
        return byName.getOrDefault(key(typed), Set.of());
    }

    /** Empty for none. */
    String name(UUID unit) {
        return names.getOrDefault(unit, "");
    }

    private static String key(String name) {
        return Fields.key(name).replaceAll("\\s+", " ").replaceAll(" ?/ ?", "/");
    }
}
