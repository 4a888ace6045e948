package kz.ustaz.account.ports;

import kz.ustaz.common.PersonId;

/**
 * Takes what one room keeps of a person and is no history: drafts, free words, addresses. Rows of law 4 stay, as the name
 * behind their ids goes. In the transaction in which he is erased.
 */
@FunctionalInterface
public interface ErasesWords {

    void erase(PersonId person);
}
