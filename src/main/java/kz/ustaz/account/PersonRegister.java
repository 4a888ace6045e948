package kz.ustaz.account;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ustaz.account.Outcome.Fault;
import kz.ustaz.common.Ids;
import kz.ustaz.common.PersonId;
import kz.ustaz.common.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters people and changes their descriptions, by whatever desk. Checks rules, not rights. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PersonRegister {

    private static final UUID NOBODY = new UUID(0, 0);

    private final Persons persons;
    private final OrgUnits units;
    private final AuditChain audit;
    private final Ids ids;
    private final Clock clock;

    PersonRegister(Persons persons, OrgUnits units, AuditChain audit, Ids ids, Clock clock) {
        this.persons = persons;
        this.units = units;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    Outcome<Person> enter(NewPerson description) {
        var faults = faults(description, NOBODY);
        if (!faults.isEmpty()) {
            return new Outcome.Declined<>(faults);
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Outcome.Done<>(persons.save(new Person(new PersonId(ids.next()), description, now)));
    }

    /** Who was erased stays so: nobody gives him a name again. */
    Outcome<Person> change(Person person, NewPerson description) {
        if (person.isErased()) {
            return Outcome.declined("", "account.erase.done-before");
        }
        var faults = faults(description, person.id);
        if (!faults.isEmpty()) {
            return new Outcome.Declined<>(faults);
        }
        person.describe(description);
        return new Outcome.Done<>(person);
    }

    private List<Fault> faults(NewPerson description, UUID self) {
        var faults = new ArrayList<>(PersonRules.faults(description));
        // Whoever enters or changes somebody is audited. So one after another, and who comes second reads what the
        // first wrote.
        audit.queue();
        if (persons.existsBySignInKeyAndIdNot(Fields.key(description.signInName()), self)) {
            faults.add(new Fault("signInName", new Refused("account.rule.sign-in-name-taken")));
        }
        if (persons.existsByPersonnelKeyAndIdNot(Fields.key(description.personnelNumber()), self)) {
            faults.add(new Fault("personnelNumber", new Refused("account.rule.personnel-number-taken")));
        }
        if (unit(description).isEmpty()) {
            faults.add(new Fault("unit", new Refused("account.rule.unit")));
        }
        return faults;
    }

    private Optional<OrgUnit> unit(NewPerson description) {
        return units.findById(description.unit());
    }
}
