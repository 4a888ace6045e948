package kz.ustaz.account;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Names behind ids. */
@Component
@Transactional(readOnly = true)
class NameList implements Names {

    /** Far below the number of parameters that a database takes in one statement. */
    private static final int AT_ONCE = 1000;

    private final Persons persons;

    NameList(Persons persons) {
        this.persons = persons;
    }

    @Override
    public Map<PersonId, Name> of(Collection<PersonId> people) {
        return people.stream()
                .map(PersonId::value)
                .distinct()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(ids -> persons.findByIdIn(ids).stream())
                .map(NameList::name)
                .collect(Collectors.toMap(Name::person, n -> n));
    }

    @Override
    public Map<String, PersonId> byKeys(Collection<String> words) {
        var names = new HashMap<String, PersonId>();
        var numbers = new HashMap<String, PersonId>();
        words.stream()
                .map(Fields::key)
                .distinct()
                .gather(Gatherers.windowFixed(AT_ONCE))
                .flatMap(keys -> persons.activeByKeys(keys).stream())
                .forEach(person -> {
                    names.put(person.signInKey, person.personId());
                    numbers.put(person.personnelKey, person.personId());
                });
        var found = new HashMap<String, PersonId>();
        for (String word : words) {
            String key = Fields.key(word);
            var person = names.getOrDefault(key, numbers.get(key));
            if (person != null) {
                found.put(word, person);
            }
        }
        return found;
    }

    @Override
    public List<PersonId> activeIn(UUID unit) {
        return persons.activeIn(unit).stream().map(PersonId::new).toList();
    }

    static Name name(Person p) {
        return new Name(p.personId(), p.cyrillic(), p.latin(), p.personnelNumber, p.unit, p.sortKey, p.isErased());
    }
}
