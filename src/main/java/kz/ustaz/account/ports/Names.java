package kz.ustaz.account.ports;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import kz.ustaz.common.PersonId;

/** Names behind ids, for lists. */
public interface Names {

    /** In one query for each thousand; people who do not exist are left out. */
    Map<PersonId, Name> of(Collection<PersonId> people);

    /**
     * Whom somebody means who types sign-in names or personnel numbers, in whatever case. One query for each thousand.
     *
     * @return by the words as they were given; words that name nobody active are left out, and a sign-in name goes before
     *     somebody else's equal personnel number
     */
    Map<String, PersonId> byKeys(Collection<String> words);

    /** Everyone active of a unit and the units below it, by sort key. */
    java.util.List<PersonId> activeIn(UUID unit);

    /**
     * @param cyrillic family name, given name, patronymic as far as known, in that order
     * @param latin the same in Latin letters; may be empty
     * @param sortKey by the Kazakh alphabet
     * @param erased whether his name is gone: what stands for it is a mark that nobody outside has to see
     */
    record Name(
            PersonId person,
            String cyrillic,
            String latin,
            String personnelNumber,
            UUID unit,
            String sortKey,
            boolean erased) {

        /** Of somebody who has one. */
        public Name(PersonId person, String cyrillic, String latin, String personnelNumber, UUID unit, String sortKey) {
            this(person, cyrillic, latin, personnelNumber, unit, sortKey, false);
        }
    }
}
