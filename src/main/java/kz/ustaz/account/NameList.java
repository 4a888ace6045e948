package kz.ustaz.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names behind ids. */
@Component
@Transactional(readOnly = true)
class NameList implements Names {

    private final Persons persons;

    NameList(Persons persons) {
        this.persons = persons;
    }

    @Override
    public Map<PersonId, Name> of(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var ids = people.stream().map(PersonId::value).distinct().toList();
        return persons.findByIdIn(ids).stream().map(NameList::name).collect(Collectors.toMap(Name::person, n -> n));
    }

    @Override
    public Optional<PersonId> bySignInName(String signInName) {
        return persons.findBySignInKey(Fields.key(signInName)).map(Person::personId);
    }

    @Override
    public List<PersonId> activeIn(UUID unit) {
        return persons.activeIn(unit).stream().map(PersonId::new).toList();
    }

    static Name name(Person p) {
        return new Name(p.personId(), p.cyrillic(), p.latin(), p.personnelNumber, p.unit, p.sortKey);
    }
}
