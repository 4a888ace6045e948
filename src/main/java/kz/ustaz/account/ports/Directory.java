package kz.ustaz.account.ports;

import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import kz.ustaz.common.PersonId;

/** People as long tables list them: with what sorts and finds them. */
public interface Directory {

    /** One query, however many; people who do not exist are left out. */
    Map<PersonId, Entry> of(Collection<PersonId> people);

    /**
     * Whom somebody looks for who types some words of a name, in any spelling, or of a number. All words must be found.
     * Asks no database.
     */
    Predicate<Entry> search(String typed);

    /**
     * @param name cyrillic: family name, given name, patronymic as far as known
     * @param unit name of the unit
     * @param sortKey by the Kazakh alphabet
     * @param fold what {@link #search} looks in; never shown
     */
    record Entry(
            PersonId person,
            String name,
            String personnelNumber,
            String unit,
            String sortKey,
            String unitSortKey,
            String fold) {}
}
