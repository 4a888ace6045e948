package kz.ustaz.certification;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import kz.ustaz.account.ports.Names;
import kz.ustaz.common.PersonId;

/** What people are called on screens. */
record Called(Map<PersonId, Names.Name> known) {

    static Called of(Names names, Collection<PersonId> people) {
        return new Called(names.of(people));
    }

    /** Cyrillic, or the bare id where the person is gone. */
    String name(PersonId person) {
        var name = known.get(person);
        return name == null ? person.toString() : name.cyrillic();
    }

    /** Empty where the person is gone. */
    String number(PersonId person) {
        var name = known.get(person);
        return name == null ? "" : name.personnelNumber();
    }

    /** In English with Latin letters, if there are any. */
    String name(PersonId person, Locale language) {
        var name = known.get(person);
        if (name != null && language.getLanguage().equals("en") && !name.latin().isBlank()) {
            return name.latin();
        }
        return name(person);
    }

    String sortKey(PersonId person) {
        var name = known.get(person);
        return name == null ? "" : name.sortKey();
    }
}
