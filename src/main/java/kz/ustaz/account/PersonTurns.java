package kz.ustaz.account;

import java.util.Collection;
import kz.ustaz.account.ports.Turns;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds the person's row, as each change of him does. */
@Component
class PersonTurns implements Turns {

    private final Persons persons;

    PersonTurns(Persons persons) {
        this.persons = persons;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Collection<PersonId> people) {
        persons.lockByIds(people.stream().map(PersonId::value).distinct().toList());
    }
}
