package kz.ustaz.account.ports;

import java.util.List;
import kz.ustaz.common.PersonId;

/** Says what one room keeps of a person. Each room that keeps anything brings one; a test finds tables that nobody names. */
@FunctionalInterface
public interface KeptOfPerson {

    /** The same kinds for everybody, also where there is nothing. */
    List<Kept> of(PersonId person);
}
