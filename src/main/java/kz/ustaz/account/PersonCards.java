package kz.ustaz.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import org.springframework.stereotype.Component;

/** Puts a person's grants into words. */
@Component
class PersonCards {

    private final Grants grants;
    private final OrgUnits units;
    private final Names names;

    PersonCards(Grants grants, OrgUnits units, Names names) {
        this.grants = grants;
        this.units = units;
        this.names = names;
    }

    PersonCard of(Person person, boolean mayErase) {
        var held = grants.findByPersonOrderByGrantedAt(person.id).stream()
                .filter(grant -> grant.revokedAt == null)
                .toList();
        var givers = names.of(held.stream()
                .map(grant -> grant.grantedBy)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .toList());
        var unitNames = units.findAllByOrderBySortKey().stream().collect(Collectors.toMap(u -> u.id, u -> u.name));
        return new PersonCard(
                person.personId(),
                person.description(),
                person.active,
                person.passwordHash != null,
                person.isErased(),
                mayErase,
                lines(held, givers, unitNames));
    }

    private static List<PersonCard.Granted> lines(
            List<Grant> held, Map<PersonId, Names.Name> givers, Map<UUID, String> unitNames) {
        var lines = new ArrayList<PersonCard.Granted>();
        for (var grant : held) {
            String where = switch (grant.scope()) {
                case Scope.Installation() -> "";
                case Scope.Unit(var unit) -> unitNames.getOrDefault(unit, unit.toString());
                case Scope.Run(var run) -> run.toString();
            };
            var giver = grant.grantedBy == null ? null : givers.get(new PersonId(grant.grantedBy));
            lines.add(new PersonCard.Granted(
                    grant.id,
                    grant.role,
                    grant.scope(),
                    where,
                    giver == null ? "" : giver.cyrillic(),
                    grant.grantedAt));
        }
        return lines;
    }
}
