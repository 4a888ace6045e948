package kz.ustaz.account;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.account.ports.Audit;
import kz.ustaz.account.ports.Founding;
import kz.ustaz.account.ports.Role;
import kz.ustaz.common.Ids;
import kz.ustaz.common.NotFound;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The system's own hand. */
@Component
@Transactional
class Founder implements Founding {

    private final OrgUnits units;
    private final PersonRegister register;
    private final Grants grants;
    private final Passwords passwords;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    Founder(
            OrgUnits units,
            PersonRegister register,
            Grants grants,
            Passwords passwords,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.units = units;
        this.register = register;
        this.grants = grants;
        this.passwords = passwords;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public UUID unit(String name, @Nullable UUID parent) {
        var above = parent == null ? null : units.findById(parent).orElseThrow(() -> new NotFound("unit"));
        var unit = units.save(new OrgUnit(ids.next(), name, above));
        audit.recordSystem("unit.add", unit.id.toString(), Map.of("name", name));
        return unit.id;
    }

    @Override
    public PersonId person(NewPerson description, String rawPassword) {
        return switch (register.enter(description)) {
            case Outcome.Declined<Person>(var faults) -> throw new IllegalArgumentException(faults.toString());
            case Outcome.Done<Person>(var person) -> {
                person.setPassword(passwords.hash(rawPassword), person.sessionsValidFrom);
                audit.recordSystem("person.add", person.id.toString(), Map.of());
                yield person.personId();
            }
        };
    }

    @Override
    public void grant(PersonId person, Role role, Scope scope) {
        if (!GrantRules.fits(role, scope)) {
            throw new IllegalArgumentException(role + " is not given in " + GrantRules.text(scope));
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        grants.save(new Grant(ids.next(), person, role, scope, null, now));
        audit.recordSystem(
                "grant.give", person.toString(), Map.of("role", role.name(), "scope", GrantRules.text(scope)));
    }
}
